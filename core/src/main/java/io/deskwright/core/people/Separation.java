package io.deskwright.core.people;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules by which nobody confirms, surveys or approves his or her own work.
 *
 * <p>Somebody remains the same person in another role: only ids are compared. A machine is nobody, so that it neither keeps
 * anybody from acting nor is kept from it; whether it may act at all is for the table to say.
 */
public enum Separation {
    /** Of a system fault report (T36). */
    ACCEPTS_REPORT("who accepts a system fault report did not work on the fault", "验收系统故障报告者不得参与该故障的处理", "T36"),
    /** Of the rejection of a report: done by both sides, each by a person who neither worked nor rejected (T38). */
    CONFIRMS_REJECTION(
            "who confirms the rejection of a report neither worked on the fault nor rejected the report",
            "确认驳回报告者既不得参与该故障的处理，也不得是驳回人",
            "T38"),
    /** Of a ticket (T40, AMB-28). */
    CLOSES("who closes a ticket did not work on it", "关闭工单者不得参与该工单的处理", "T40, AMB-28"),
    /** Of an unsolved fault: done by one person of each side (T39, T41, AMB-22). */
    DECIDES_CAUSE("who decides on the cause of a fault did not work on it", "认定故障原因者不得参与该故障的处理", "T39, T41, AMB-22"),
    /** Of a quote (T27). */
    ACCEPTS_QUOTE("who accepts a quote did not send it", "接受报价者不得是发出报价者", "T27"),
    /** Of the use of a spare part: four eyes (SPR-06, AMB-81). */
    APPROVES_SPARES("who approves the use of a spare part did not request it", "批准使用备件者不得是申请人", "SPR-06, AMB-81"),
    /** Of a draft of a contract (SLM-01). */
    AGREES_CONTRACT("who agrees to a contract did not draft it", "同意合同者不得是起草人", "SLM-01"),
    /** Of a finding that changes a configuration item (CFG-06). */
    VERIFIES_FINDING("who verifies a finding did not find it", "核实发现者不得是发现人", "CFG-06"),
    /** Of a survey (FEATURES 25, 46). */
    ANSWERS_SURVEY("who answers a survey did not serve the ticket", "填写满意度调查者不得是该工单的服务人员", "FEATURES 25, 46"),
    /** Of an independent survey (SUR-13). */
    RUNS_SURVEY("who runs an independent survey did not serve the project", "开展独立调查者不得是该项目的服务人员", "SUR-13"),
    /** Of a complaint (CPL-12). */
    HANDLES_COMPLAINT("who handles a complaint is not complained of", "处理投诉者不得是被投诉人", "CPL-12"),
    /** Of the service as a whole (ORG-13). */
    SUPERVISES("who supervises the service does not work in it", "监督服务者不得承担服务工作", "ORG-13");

    private final String english;
    private final String chinese;
    private final String source;

    Separation(String english, String chinese, String source) {
        this.english = english;
        this.chinese = chinese;
        this.source = source;
    }

    /**
     * Tells whether somebody may do it.
     *
     * @param actor who would do it
     * @param others the ids of those who must not: who did the work, sent the quote, requested the part and so on
     * @return whether the actor is none of them
     */
    public boolean isKept(Actor actor, Set<String> others) {
        return !actor.role().isPerson() || !others.contains(actor.id());
    }

    /**
     * Tells whether two may do it together, one for each side, as a joint record demands.
     *
     * @param provider who would do it for the provider
     * @param customer who would do it for the customer
     * @param others the ids of those who must not
     * @return whether they are two persons, one of each side, and none of the others
     */
    public boolean isKept(Actor provider, Actor customer, Set<String> others) {
        return standsFor(provider, provider.role().isProvider())
                && standsFor(customer, customer.role().isCustomer())
                && !provider.id().equals(customer.id())
                && isKept(provider, others)
                && isKept(customer, others);
    }

    private static boolean standsFor(Actor actor, boolean isOfTheSide) {
        return isOfTheSide && actor.role().isPerson();
    }

    /**
     * Leaves out the machines, which are nobody.
     *
     * @param actors who acted
     * @return the ids of the persons among them
     */
    public static Set<String> people(Collection<Actor> actors) {
        return actors.stream()
                .filter(actor -> actor.role().isPerson())
                .map(Actor::id)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
    }

    /** {@return the rule as an English sentence} */
    public String english() {
        return english;
    }

    /** {@return the rule as a Chinese sentence} */
    public String chinese() {
        return chinese;
    }

    /** {@return where it comes from: ids of requirements, rulings or transitions} */
    public String source() {
        return source;
    }
}
