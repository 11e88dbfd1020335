package io.deskwright.examples.cluster;

import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.command.Intake;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reports tickets, one after the other; every third is answered at once, and every ninth after its first rung was due. */
final class Traffic implements Runnable {

    private static final Actor AGENT = new Actor("a1", Role.AGENT);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int ANSWERED_ONE_IN = 3;
    private static final int LATE_ONE_IN = 9;
    private static final int LATE_BY = 15;

    private final ServiceDesk desk;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Deque<CaseId> late = new ArrayDeque<>();

    Traffic(ServiceDesk desk) {
        this.desk = desk;
    }

    void end() {
        end.countDown();
    }

    @Override
    public void run() {
        try {
            for (int i = 0; !end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS); i++) {
                one(i);
            }
            late.forEach(this::answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void one(int number) {
        CaseId id = desk.report(AGENT, Intake.Receive.of(Caller.of("Li Wei", "+86 759 1234567"), "does not start"))
                .get()
                .id();
        if (number % LATE_ONE_IN == 0) {
            late.add(id);
        } else if (number % ANSWERED_ONE_IN == 0) {
            answer(id);
        }
        if (number % LATE_ONE_IN == LATE_BY % LATE_ONE_IN && number >= LATE_BY) {
            answer(late.remove());
        }
    }

    private void answer(CaseId id) {
        desk.tell(id, AGENT, new Intake.AnswerRequest("Press the button.")).get();
    }
}
