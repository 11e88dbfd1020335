package io.deskwright.escalation.notice;

import static io.deskwright.escalation.notice.TestPost.WANG_BY_MAIL;
import static io.deskwright.escalation.notice.TestPost.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand notices in one mailbox: what grows with the square of their number would not end. */
class MassDeliveryTest {

    private static final int MANY = 10_000;
    private static final DeliveryRules WIDE = DeliveryRules.STANDARD
            .but()
            .rate(new RateLimit(RateLimit.MOST, Duration.ofSeconds(1)))
            .build();

    @Test
    void a_group_of_all_of_them_is_one_message() {
        TestPost post = new TestPost(WIDE.but().grouping(Duration.ofMinutes(1)).build());
        post.queue(WANG_BY_MAIL, many(0, MANY));
        post.deliverAll(post.postman("w"), WANG_BY_MAIL);
        assertThat(post.handed).hasSize(1);
        assertThat(post.handed.get(0).message().subject()).startsWith("10000 notices");
    }

    @Test
    void each_of_them_by_itself_is_delivered_too() {
        TestPost post = new TestPost(WIDE);
        Postman postman = post.postman("w");
        for (int from = 0; from < MANY; from += RateLimit.MOST) {
            post.queue(WANG_BY_MAIL, many(from, from + RateLimit.MOST));
            assertThat(postman.deliver(WANG_BY_MAIL)).isEmpty();
            post.waits(Duration.ofSeconds(1));
        }
        assertThat(post.handed).hasSize(MANY);
        assertThat(post.read(WANG_BY_MAIL).version()).isEqualTo(3L * MANY);
    }

    @Test
    void all_of_them_fail_by_themselves_twice_and_none_is_lost() {
        TestPost post = new TestPost(WIDE.but().attempts(2).build());
        post.channel = message -> new Outcome.Failed("busy", false);
        Postman postman = post.postman("w");
        for (int from = 0; from < MANY; from += RateLimit.MOST) {
            post.queue(WANG_BY_MAIL, many(from, from + RateLimit.MOST));
            assertThat(postman.deliver(WANG_BY_MAIL)).isPresent();
            post.waits(Duration.ofSeconds(1));
        }
        assertThat(post.handed).hasSize(MANY);
        assertThat(post.read(WANG_BY_MAIL).underWay()).hasSize(MANY);
        post.deliverAll(postman, WANG_BY_MAIL);
        assertThat(post.handed).hasSize(2 * MANY);
        assertThat(post.read(WANG_BY_MAIL).deadLetters()).hasSize(MANY);
    }

    @Test
    void none_of_them_is_wanted_any_more() {
        TestPost post = new TestPost(DeliveryRules.STANDARD);
        List<Notice> all = many(0, MANY);
        post.queue(WANG_BY_MAIL, all);
        all.forEach(one -> post.unwanted.add(one.key()));
        assertThat(post.postman("w").deliver(WANG_BY_MAIL)).isEmpty();
        assertThat(post.handed).isEmpty();
        assertThat(post.read(WANG_BY_MAIL).waiting()).isEmpty();
    }

    private static List<Notice> many(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> notice("n" + i, "HIGH")).toList();
    }
}
