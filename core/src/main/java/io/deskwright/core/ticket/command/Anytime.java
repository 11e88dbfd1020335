package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Rules;
import io.deskwright.core.journal.Audience;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.FaultAssessment;
import io.deskwright.core.ticket.FaultFacts;
import io.deskwright.core.ticket.IntakeEvent.FaultClassified;
import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.core.ticket.Rung;
import io.deskwright.core.ticket.SideEvent.AttributesChanged;
import io.deskwright.core.ticket.SideEvent.ClockPaused;
import io.deskwright.core.ticket.SideEvent.ClockResumed;
import io.deskwright.core.ticket.SideEvent.CustomerDataReceived;
import io.deskwright.core.ticket.SideEvent.CustomerDataRequested;
import io.deskwright.core.ticket.SideEvent.EngineerChanged;
import io.deskwright.core.ticket.SideEvent.EntryRedacted;
import io.deskwright.core.ticket.SideEvent.Escalated;
import io.deskwright.core.ticket.SideEvent.MilestoneReached;
import io.deskwright.core.ticket.SideEvent.NoteAdded;
import io.deskwright.core.ticket.SideEvent.NotificationRequested;
import io.deskwright.core.ticket.SideEvent.ServiceRestored;
import io.deskwright.core.ticket.SideEvent.SeverityChanged;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import io.deskwright.core.ticket.WaitReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is done beside the flow; it leads to no other state. */
public sealed interface Anytime extends TicketCommand {

    /** The milestones that other commands reach; T53 is for the rest (REQUIREMENTS §21.6). */
    Set<String> REACHED_OTHERWISE = Set.of(
            "REPORTED",
            "REQUEST_CONFIRMED",
            "ARRIVED",
            "SERVICE_RESTORED",
            "RESOLVED",
            "RECURRED",
            "ANALYSIS_REPORT_DELIVERED",
            "PART_SWAPPED",
            "OLD_PART_RETURNED");

    /**
     * Takes the ticket over (T42): any engineer may (TRK-13).
     *
     * @param engineer the engineer who gives the command; required
     */
    record TakeOver(String engineer) implements Anytime {

        /** Checks that all parts are there. */
        public TakeOver {
            Objects.requireNonNull(engineer, "engineer");
        }

        @Override
        public void check(Form form, Circumstances world) {
            String actor = world.actor().id();
            form.line("engineer", engineer)
                    .must(
                            engineer.isBlank() || engineer.equals(actor),
                            "engineer",
                            engineer,
                            "is not " + actor + ", who takes it over",
                            "不是接管人 " + actor);
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            return rules.skills().isEmpty() ? Needs.NOTHING : Needs.engineer(engineer);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new EngineerChanged(engineer));
        }
    }

    /**
     * Writes something down (T45, TRK-05, TRK-14).
     *
     * @param text what; required
     * @param kind what kind of activity it tells of: an open set; a note, if nothing is said
     * @param isInternal whether the customer may not read it (AMB-63)
     */
    record AddNote(String text, String kind, boolean isInternal) implements Anytime {

        /** Checks that all parts are there. */
        public AddNote {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(kind, "kind");
        }

        /**
         * Writes something down that everybody may read.
         *
         * @param text what
         * @return the command
         */
        public static AddNote of(String text) {
            return new AddNote(text, "", false);
        }

        /**
         * Writes something down that the customer may not read.
         *
         * @param text what
         * @return the command
         */
        public static AddNote internal(String text) {
            return new AddNote(text, "", true);
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("text", text).optionalLine("kind", kind);
            form.must(
                    !isInternal || world.actor().role().isProvider(),
                    "internal",
                    true,
                    "is for the provider's people only",
                    "仅限服务方人员");
        }

        /** What somebody from outside writes those from outside may read. */
        private Audience audience(Role writer) {
            if (isInternal) {
                return Audience.PROVIDER;
            }
            return writer.isProvider() || writer.isCustomer() ? Audience.CUSTOMER : Audience.EVERYONE;
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new NoteAdded(
                    kind.isBlank() ? "NOTE" : kind,
                    Personal.of(text),
                    audience(attempt.world().actor().role())));
        }
    }

    /**
     * Changes the fault level (T46).
     *
     * @param severity the level; required, unless the fault rules are asked
     * @param reason why; required
     * @param known what came to be known of the fault, if the fault rules of the contract are to be asked again (CLS-25)
     */
    record ChangeSeverity(String severity, String reason, Optional<FaultFacts> known)
            implements Anytime, FaultRules.Grading {

        /** Checks that all parts are there. */
        public ChangeSeverity {
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(known, "known");
        }

        /**
         * Changes the fault level.
         *
         * @param severity the level
         * @param reason why
         * @return the command
         */
        public static ChangeSeverity to(String severity, String reason) {
            return new ChangeSeverity(severity, reason, Optional.empty());
        }

        /**
         * Asks the fault rules of the contract again.
         *
         * @param facts what came to be known of the fault, as people write it; what was known before stays known
         * @param reason why
         * @return the command; the rules say the level
         */
        public static ChangeSeverity knowing(Map<String, String> facts, String reason) {
            return new ChangeSeverity("", reason, Optional.of(new FaultFacts(facts)));
        }

        @Override
        public boolean overrides() {
            return true;
        }

        @Override
        public boolean needsLevel() {
            return true;
        }

        @Override
        public void check(Form form, Circumstances world) {
            if (!severity.isBlank()) {
                Levels.check(form, severity, world.rules());
            } else if (known.isEmpty()) {
                form.missing("severity");
            }
            form.text("reason", reason);
            known.ifPresent(facts -> FaultRules.check(form, facts, world));
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            List<TicketEvent> events = new ArrayList<>(2);
            Optional<FaultAssessment> assessed = FaultRules.assessed(attempt, this);
            assessed.map(FaultClassified::new).ifPresent(events::add);
            events.add(new SeverityChanged(FaultRules.level(this, assessed), Personal.of(reason)));
            return events;
        }
    }

    /**
     * Lets a rung fire (T47): once in an episode (law 8).
     *
     * @param target the name of the target; required
     * @param rung the number of the rung, from 1; required
     */
    record Escalate(String target, Optional<Integer> rung) implements Anytime {

        /** Checks that all parts are there. */
        public Escalate {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(rung, "rung");
        }

        /**
         * Lets a rung fire.
         *
         * @param target the name of the target
         * @param rung the number of the rung, from 1
         * @return the command
         */
        public static Escalate of(String target, int rung) {
            return new Escalate(target, Optional.of(rung));
        }

        /** The rung that is meant. */
        Rung fired(int episode) {
            return new Rung(target, rung.orElseThrow(), episode);
        }

        @Override
        public void check(Form form, Circumstances world) {
            List<String> targets = world.agreement().terms().targetNames();
            form.line("leg", target).said("rung", rung);
            form.must(
                    target.isBlank() || targets.contains(target),
                    "leg",
                    target,
                    "is none of " + String.join(", ", targets),
                    "不在 " + String.join("、", targets) + " 之中");
            rung.ifPresent(number -> form.must(number >= 1, "rung", number, "is less than 1", "小于 1"));
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            return Needs.episode(target);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            Rung fired = fired(attempt.world().episode());
            return List.of(
                    new Escalated(fired),
                    new NotificationRequested(NoticeChannel.EMAIL, fired),
                    new NotificationRequested(NoticeChannel.SMS, fired));
        }
    }

    /**
     * Says that the service runs again (T48).
     *
     * @param workaround whether by a detour only
     */
    record ReportServiceRestored(boolean workaround) implements Anytime {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new ServiceRestored(workaround));
        }
    }

    /**
     * Says that there is no access to the site or the device (T49).
     *
     * @param reason why; required
     */
    record CustomerAccessMissing(String reason) implements Anytime {

        /** Checks that all parts are there. */
        public CustomerAccessMissing {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new ClockPaused(WaitReason.CUSTOMER_ACCESS, Personal.of(reason)));
        }
    }

    /**
     * Says that there is access again (T49, T57).
     *
     * @param reason why; required
     */
    record CustomerAccessRegained(String reason) implements Anytime {

        /** Checks that all parts are there. */
        public CustomerAccessRegained {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new ClockResumed(WaitReason.CUSTOMER_ACCESS, Personal.of(reason)));
        }
    }

    /**
     * Asks the customer for data (T61).
     *
     * @param what which; required
     */
    record RequestCustomerData(String what) implements Anytime {

        /** Checks that all parts are there. */
        public RequestCustomerData {
            Objects.requireNonNull(what, "what");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("what", what);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(
                    new CustomerDataRequested(Personal.of(what)),
                    new ClockPaused(WaitReason.CUSTOMER_DATA, Personal.of("")));
        }
    }

    /** Says that the customer sent the data (T61). */
    record ReceiveCustomerData() implements Anytime {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new CustomerDataReceived(), new ClockResumed(WaitReason.CUSTOMER_DATA, Personal.of("")));
        }
    }

    /**
     * Records a milestone that no other command reaches (T53).
     *
     * @param milestone its name: an open set; required
     * @param evidence what shows it; required
     */
    record RecordMilestone(String milestone, String evidence) implements Anytime {

        /** Checks that all parts are there. */
        public RecordMilestone {
            Objects.requireNonNull(milestone, "milestone");
            Objects.requireNonNull(evidence, "evidence");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("milestone", milestone)
                    .text("evidence", evidence)
                    .must(
                            !REACHED_OTHERWISE.contains(milestone),
                            "milestone",
                            milestone,
                            "has a command of its own",
                            "有专用命令");
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new MilestoneReached(milestone, Personal.of(evidence)));
        }
    }

    /**
     * Changes what the host keeps with the ticket.
     *
     * @param changes the new values by name; an empty one takes the attribute away; at least one
     */
    record ChangeAttributes(Attributes changes) implements Anytime {

        /** Checks that all parts are there. */
        public ChangeAttributes {
            Objects.requireNonNull(changes, "changes");
        }

        @Override
        public void check(Form form, Circumstances world) {
            if (changes.values().isEmpty()) {
                form.missing("changes");
            }
            Intake.checkAttributes(form, changes);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new AttributesChanged(changes));
        }
    }

    /**
     * Takes the personal data out of an entry (AMB-48): it keeps its place and everything else.
     *
     * @param entry the sequence number of the entry; required
     * @param reason why; required
     */
    record Redact(Optional<Long> entry, String reason) implements Anytime {

        /** Checks that all parts are there. */
        public Redact {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(reason, "reason");
        }

        /**
         * Takes the personal data out of an entry.
         *
         * @param entry the sequence number of the entry
         * @param reason why
         * @return the command
         */
        public static Redact of(long entry, String reason) {
            return new Redact(Optional.of(entry), reason);
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.said("entry", entry).text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new EntryRedacted(entry.orElseThrow(), reason));
        }
    }
}
