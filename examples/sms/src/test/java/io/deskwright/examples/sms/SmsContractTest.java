package io.deskwright.examples.sms;

import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.kit.NotifierContract;
import io.deskwright.escalation.notice.Notifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ServerSocketFactory;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What every channel keeps; a telephone shows no key. */
@Timeout(60)
class SmsContractTest implements NotifierContract {

    private static final Map<String, String> NUMBERS = Map.of(WANG, "8613800138000", LI, "8613900139000");

    private final List<Simulator> centres = new ArrayList<>(List.of(centre(0)));
    private final SmsNotifier notifier = SmsNotifier.through(
            // no longer than a test may wait for a centre that is gone
            nearby().answering(Duration.ofSeconds(5)).build(),
            recipient -> Optional.ofNullable(NUMBERS.get(recipient)).map(number -> "+" + number));

    @AfterEach
    void stop() {
        notifier.close();
        centres.forEach(Simulator::close);
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.SMS;
    }

    @Override
    public Notifier notifier() {
        return notifier;
    }

    @Override
    public String seen(String key) {
        return "";
    }

    /** Of each telephone in the order of coming. */
    @Override
    public List<Received> received() {
        List<Received> received = new ArrayList<>();
        centres.forEach(centre ->
                NUMBERS.forEach((recipient, number) -> centre.shown().getOrDefault(number, List.of()).stream()
                        .map(text -> new Received("", recipient, "", text))
                        .forEach(received::add)));
        return received;
    }

    @Override
    public void refuse(String recipient) {
        latest().answering(message -> message.getDestAddress().equals(NUMBERS.get(recipient))
                ? SMPPConstant.STAT_ESME_RINVDSTADR
                : Simulator.TAKEN);
    }

    @Override
    public void breakDown() {
        latest().close();
    }

    @Override
    public void mend() {
        centres.add(centre(port()));
    }

    private Simulator latest() {
        return centres.get(centres.size() - 1);
    }

    private int port() {
        return centres.get(0).port();
    }

    private static Simulator centre(int port) {
        return new Simulator(port, ServerSocketFactory.getDefault());
    }

    private SmsCentre.Builder nearby() {
        SmsCentre.Builder builder = new SmsCentre.Builder();
        builder.host("localhost").port(port()).systemId("desk").password("secret");
        return builder;
    }
}
