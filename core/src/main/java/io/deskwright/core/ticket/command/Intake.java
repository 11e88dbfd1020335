package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Rules;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.Basis;
import io.deskwright.core.ticket.BeginningEvent.TicketImported;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.Contact;
import io.deskwright.core.ticket.FaultAssessment;
import io.deskwright.core.ticket.FaultFacts;
import io.deskwright.core.ticket.IntakeEvent.CallTransferred;
import io.deskwright.core.ticket.IntakeEvent.EngineerAssigned;
import io.deskwright.core.ticket.IntakeEvent.FaultClassified;
import io.deskwright.core.ticket.IntakeEvent.RequestAnswered;
import io.deskwright.core.ticket.IntakeEvent.RequestConfirmed;
import io.deskwright.core.ticket.IntakeEvent.RequestHandedOver;
import io.deskwright.core.ticket.IntakeEvent.SeveritySet;
import io.deskwright.core.ticket.IntakeEvent.TypeDetermined;
import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.Origin;
import io.deskwright.core.ticket.Snapshot;
import io.deskwright.core.ticket.Symptom;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;

/** What is done between the report and the first engineer. */
public sealed interface Intake extends TicketCommand {

    /** How many attributes a host may keep with a ticket. */
    int MOST_ATTRIBUTES = 200;

    /** How the customer may be told (T04). */
    Set<String> CONFIRMING_CHANNELS = Set.of("PHONE", "MAIL", "FAX");

    /**
     * Reports something (T01): the one way in, whatever the channel (TRK-32).
     *
     * @param caller who calls; name and contact are required (AMB-61)
     * @param description what is said; required, of several lines
     * @param channel how it came in: an open set (TRK-23)
     * @param contract the contract; empty for what holds for who names none
     * @param region where the service is due
     * @param hostReference what the host calls it
     * @param linkedTo the ticket that it has to do with
     * @param attributes what the host keeps with it
     * @param facts what is known of the case that its terms ask for, such as emergency or provincialCapital
     * @param party the party whose ticket it is; empty for the customer of the contract
     */
    @Value.Builder
    record Receive(
            Caller caller,
            String description,
            String channel,
            String contract,
            String region,
            String hostReference,
            Optional<CaseId> linkedTo,
            Attributes attributes,
            Map<String, String> facts,
            Optional<String> party)
            implements Intake {

        /** Checks that all parts are there and takes a copy. */
        public Receive {
            Objects.requireNonNull(caller, "caller");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(contract, "contract");
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(hostReference, "hostReference");
            Objects.requireNonNull(linkedTo, "linkedTo");
            Objects.requireNonNull(attributes, "attributes");
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }

        /**
         * Reports something.
         *
         * @param caller who calls
         * @param description what is said
         * @return the report, under no named contract
         */
        public static Receive of(Caller caller, String description) {
            return new Builder().caller(caller).description(description).build();
        }

        /**
         * Reports something under a contract.
         *
         * @param caller who calls
         * @param description what is said
         * @param contract the contract
         * @return the report
         */
        public static Receive of(Caller caller, String description, String contract) {
            return of(caller, description).but().contract(contract).build();
        }

        /** {@return a builder that begins with this report} */
        public Builder but() {
            return new Builder().from(this);
        }

        @Override
        public void check(Form form, Circumstances world) {
            checkCaller(form, caller);
            form.text("description", description)
                    .optionalLine("channel", channel)
                    .optionalLine("contract", contract)
                    .optionalLine("region", region)
                    .optionalLine("hostReference", hostReference);
            checkAttributes(form, attributes);
            checkFacts(form, facts);
            checkParty(form, party, world);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            Origin origin = origin(attempt, attempt.at(), channel, region, hostReference, linkedTo, party);
            return List.of(
                    new TicketReceived(origin, Personal.of(caller), Personal.of(description), attributes, facts));
        }

        /** Collects the parts. */
        public static final class Builder extends ReceiveBuilder {

            /** Begins with nothing said. */
            public Builder() {
                description("")
                        .channel("")
                        .contract("")
                        .region("")
                        .hostReference("")
                        .attributes(Attributes.NONE);
            }
        }
    }

    /**
     * Takes over a ticket of another desk: its state is known, its past is not.
     *
     * @param caller who called
     * @param description what was said
     * @param contract the contract; empty for what holds for who names none
     * @param hostReference what the host calls it
     * @param reportedAt when it was reported there
     * @param snapshot how it stands
     * @param milestones when it reached what, as far as that is known
     * @param attributes what the host keeps with it
     * @param facts what is known of the case that its terms ask for
     * @param party the party whose ticket it is; empty for the customer of the contract
     */
    @Value.Builder
    record Import(
            Caller caller,
            String description,
            String contract,
            String hostReference,
            Optional<Instant> reportedAt,
            Snapshot snapshot,
            Map<String, Instant> milestones,
            Attributes attributes,
            Map<String, String> facts,
            Optional<String> party)
            implements Intake {

        /** Checks that all parts are there and takes copies. */
        public Import {
            Objects.requireNonNull(caller, "caller");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(contract, "contract");
            Objects.requireNonNull(hostReference, "hostReference");
            Objects.requireNonNull(reportedAt, "reportedAt");
            Objects.requireNonNull(snapshot, "snapshot");
            Objects.requireNonNull(attributes, "attributes");
            milestones = Collections.unmodifiableMap(new TreeMap<>(milestones));
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }

        /**
         * Takes over a ticket.
         *
         * @param caller who called
         * @param description what was said
         * @param reportedAt when it was reported there
         * @param snapshot how it stands
         * @return the import, under no named contract
         */
        public static Import of(Caller caller, String description, Instant reportedAt, Snapshot snapshot) {
            return new Builder()
                    .caller(caller)
                    .description(description)
                    .reportedAt(reportedAt)
                    .snapshot(snapshot)
                    .build();
        }

        /** {@return a builder that begins with this import} */
        public Builder but() {
            return new Builder().from(this);
        }

        @Override
        public void check(Form form, Circumstances world) {
            checkCaller(form, caller);
            form.text("description", description)
                    .optionalLine("contract", contract)
                    .optionalLine("hostReference", hostReference)
                    .said("reportedAt", reportedAt);
            checkAttributes(form, attributes);
            checkFacts(form, facts);
            checkParty(form, party, world);
            SnapshotForm.check(form, snapshot, world);
            reportedAt.ifPresent(reported -> {
                form.must(
                        !reported.isBefore(world.agreement().terms().effectiveFrom()),
                        "reportedAt",
                        reported,
                        "lies before the terms were effective",
                        "早于条款生效时间");
                Instant now = world.occurredAt();
                notAfter(form, "reportedAt", reported, now);
                milestones.keySet().forEach(name -> form.line("milestones", name));
                milestones.forEach((name, at) -> between(form, "milestones." + name, at, reported, now));
                snapshot.confirmedAt().ifPresent(at -> between(form, "snapshot.confirmedAt", at, reported, now));
                snapshot.closedAt().ifPresent(at -> between(form, "snapshot.closedAt", at, reported, now));
            });
        }

        private static void between(Form form, String field, Instant at, Instant reported, Instant now) {
            form.must(
                    !at.isBefore(reported) && !at.isAfter(now),
                    field,
                    at,
                    "is not between the report and now",
                    "不在报修与现在之间");
        }

        private static void notAfter(Form form, String field, Instant at, Instant limit) {
            form.must(!at.isAfter(limit), field, at, "lies after " + limit, "晚于 " + limit);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            Origin origin = origin(attempt, reportedAt.orElseThrow(), "", "", hostReference, Optional.empty(), party);
            return List.of(new TicketImported(
                    origin, Personal.of(caller), Personal.of(description), attributes, facts, snapshot, milestones));
        }

        /** Collects the parts. */
        public static final class Builder extends ImportBuilder {

            /** Begins with nothing said. */
            public Builder() {
                description("").contract("").hostReference("").attributes(Attributes.NONE);
            }
        }
    }

    /**
     * Determines the kind of service (T02, T03).
     *
     * @param type the kind; required
     * @param severity the fault level; required after sales where the contract knows levels
     * @param basis what the level stands on; the rules, if nothing is said
     * @param reason why; required for an override
     * @param symptom what is recorded of the fault; required after sales (TRK-26)
     * @param known what the fault rules of the contract are to be asked with; empty if they are not asked
     */
    record Classify(
            Optional<OrderType> type,
            String severity,
            Optional<Basis> basis,
            String reason,
            Symptom symptom,
            Optional<FaultFacts> known)
            implements Intake, FaultRules.Grading {

        /** Checks that all parts are there. */
        public Classify {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(symptom, "symptom");
            Objects.requireNonNull(known, "known");
        }

        /**
         * Something is to be installed.
         *
         * @return the command
         */
        public static Classify install() {
            return new Classify(
                    Optional.of(OrderType.INSTALL), "", Optional.empty(), "", Symptom.NONE, Optional.empty());
        }

        /**
         * Something is broken.
         *
         * @param severity the fault level, by the rules
         * @param symptom what is seen
         * @param place where
         * @param faultTime since when
         * @return the command
         */
        public static Classify fault(String severity, String symptom, String place, Instant faultTime) {
            return new Classify(
                    Optional.of(OrderType.AFTER_SALES),
                    severity,
                    Optional.of(Basis.RULE),
                    "",
                    new Symptom(symptom, place, Optional.of(faultTime)),
                    Optional.empty());
        }

        /**
         * Lets the fault rules of the contract say the level, or confirm it.
         *
         * @param facts what is known of the fault, as people write it
         * @return the command; where it says no level, the rules do
         */
        public Classify knowing(Map<String, String> facts) {
            return new Classify(type, severity, basis, reason, symptom, Optional.of(new FaultFacts(facts)));
        }

        @Override
        public boolean overrides() {
            return basis.filter(Basis.OVERRIDE::equals).isPresent();
        }

        @Override
        public boolean needsLevel() {
            return is(OrderType.AFTER_SALES);
        }

        boolean is(OrderType wanted) {
            return type.filter(wanted::equals).isPresent();
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.said("type", type);
            if (is(OrderType.AFTER_SALES)) {
                if (known.isEmpty() || !severity.isBlank()) {
                    Levels.check(form, severity, world.rules());
                }
                form.text("symptom", symptom.symptom())
                        .line("place", symptom.place())
                        .said("faultTime", symptom.faultTime());
                if (overrides()) {
                    form.text("reason", reason);
                    if (severity.isBlank() && known.isPresent()) {
                        form.missing("severity");
                    }
                }
            }
            form.optionalText("reason", reason);
            known.ifPresent(facts -> {
                form.must(
                        !is(OrderType.INSTALL),
                        "known",
                        facts.words().keySet(),
                        "is of a fault, not of an installation",
                        "仅适用于故障");
                FaultRules.check(form, facts, world);
            });
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            List<TicketEvent> events = new ArrayList<>(3);
            events.add(new TypeDetermined(type.orElseThrow(), Personal.of(symptom)));
            if (is(OrderType.AFTER_SALES)) {
                Optional<FaultAssessment> assessed = FaultRules.assessed(attempt, this);
                assessed.map(FaultClassified::new).ifPresent(events::add);
                String level = FaultRules.level(this, assessed);
                if (!level.isBlank()) {
                    events.add(new SeveritySet(level, basis.orElse(Basis.RULE), Personal.of(reason)));
                }
            }
            return events;
        }
    }

    /**
     * Confirms the request to the customer (T04).
     *
     * @param engineer who will handle it; name and contact are required
     * @param channel how the customer was told: PHONE, MAIL or FAX; required
     */
    record ConfirmRequest(Contact engineer, String channel) implements Intake {

        /** Checks that all parts are there. */
        public ConfirmRequest {
            Objects.requireNonNull(engineer, "engineer");
            Objects.requireNonNull(channel, "channel");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("engineer.name", engineer.name())
                    .line("engineer.contact", engineer.contact())
                    .line("channel", channel);
            Channels.check(form, channel, CONFIRMING_CHANNELS);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new RequestConfirmed(Personal.of(engineer), channel));
        }
    }

    /**
     * Passes the call on to an engineer (T05).
     *
     * @param engineer who; required
     */
    record TransferCall(String engineer) implements Intake {

        /** Checks that all parts are there. */
        public TransferCall {
            Objects.requireNonNull(engineer, "engineer");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("engineer", engineer);
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            return Needs.engineer(engineer);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new EngineerAssigned(engineer), new CallTransferred());
        }
    }

    /**
     * Gives an installation to an engineer (T06).
     *
     * @param engineer who; required
     */
    record AssignInstall(String engineer) implements Intake {

        /** Checks that all parts are there. */
        public AssignInstall {
            Objects.requireNonNull(engineer, "engineer");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("engineer", engineer);
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            return Needs.engineer(engineer);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new EngineerAssigned(engineer));
        }
    }

    /**
     * Answers a question at once (T59).
     *
     * @param answer the answer; required
     */
    record AnswerRequest(String answer) implements Intake {

        /** Checks that all parts are there. */
        public AnswerRequest {
            Objects.requireNonNull(answer, "answer");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("answer", answer);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new RequestAnswered(Personal.of(answer)));
        }
    }

    /**
     * Gives the request to a case of another kind (T59).
     *
     * @param kind the kind: a complaint, an upgrade, an inspection; required
     * @param to that case, if it has a name yet
     */
    record HandOver(String kind, Optional<CaseId> to) implements Intake {

        /** Checks that all parts are there. */
        public HandOver {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("kind", kind);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new RequestHandedOver(kind, to));
        }
    }

    private static void checkCaller(Form form, Caller caller) {
        form.line("caller.name", caller.name())
                .line("caller.contact", caller.contact())
                .optionalLine("caller.company", caller.company())
                .optionalLine("caller.email", caller.email())
                .optionalLine("caller.address", caller.address());
    }

    /** Facts are words: names and values are lines. */
    private static void checkFacts(Form form, Map<String, String> facts) {
        facts.forEach((name, value) -> form.line("facts", name).line("facts." + name, value));
    }

    /** Attributes are the host's; a name must be a line, so that it can stand in a form. */
    static void checkAttributes(Form form, Attributes attributes) {
        int number = attributes.values().size();
        form.must(
                number <= MOST_ATTRIBUTES,
                "attributes",
                number,
                "are more than " + MOST_ATTRIBUTES,
                "超过 " + MOST_ATTRIBUTES + " 个");
        attributes
                .values()
                .forEach((name, value) -> form.optionalText("attributes." + name, value)
                        .optionalLine("attributes", name)
                        .must(!name.isBlank(), "attributes", name, "has a name that is blank", "属性名为空"));
    }

    private static Origin origin(
            Attempt attempt,
            Instant reportedAt,
            String channel,
            String region,
            String hostReference,
            Optional<CaseId> linkedTo,
            Optional<String> party) {
        return new Origin(
                reportedAt,
                attempt.world().agreement().contract(),
                attempt.world().agreement().version(),
                channel,
                region,
                hostReference,
                linkedTo,
                party.or(() -> customer(attempt.world())));
    }

    private static Optional<String> customer(Circumstances world) {
        return Optional.of(world.agreement().customer()).filter(customer -> !customer.isEmpty());
    }

    /** Who reports under the contract of another party would show it what is not its own. */
    private static void checkParty(Form form, Optional<String> party, Circumstances world) {
        party.ifPresent(said -> form.line("party", said)
                .must(
                        customer(world)
                                .filter(customer -> !customer.equals(said))
                                .isEmpty(),
                        "party",
                        said,
                        "is not the customer of contract " + world.agreement().contract(),
                        "不是合同 " + world.agreement().contract() + " 的客户"));
    }
}
