package io.deskwright.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicy;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.SourceTerms;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermsJsonTest {

    private static final TermsJson JSON = TermsJson.standard();

    static List<String> names() {
        return SourceTerms.names();
    }

    static List<String> lines() {
        return Corpus.lines(Corpus.TERMS);
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_terms_of_the_sources_come_back_as_they_were(String name) {
        Terms terms = SourceTerms.of(name);

        assertThat(JSON.read(JSON.write(terms))).isEqualTo(terms);
    }

    @Property(tries = 200)
    void any_terms_come_back_as_they_were(@ForAll long seed) {
        Terms terms = (Terms) new Samples(seed).of(Terms.class);

        assertThat(JSON.read(JSON.write(terms))).isEqualTo(terms);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void what_was_written_once_stays_readable_and_is_written_the_same(String line) {
        assertThat(JSON.write(JSON.read(line))).isEqualTo(line);
    }

    @Test
    void a_rule_of_the_terms_is_told_with_its_place() {
        String negative = JSON.write(SourceTerms.of("P000")).replaceFirst("PT5M", "PT-5M");

        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> JSON.read(negative))
                .withMessageContaining(
                        "the terms cannot be read: targets[0].figure.limit '{…}' breaks a rule: a limit");
    }

    @Test
    void a_way_to_count_is_known_by_its_name() {
        CountingPolicy own = new AtOnce();
        Terms terms = new Terms(
                "T",
                "1",
                Instant.EPOCH,
                "contract",
                List.of(Target.named("ACK")
                        .from(Milestone.REPORTED)
                        .to(Milestone.ACKNOWLEDGED)
                        .within(new Limit.Counted(CountedPeriod.days(3), own), Basis.stated("§1"))
                        .build()));
        TermsJson knowing = TermsJson.counting(List.of(own));

        assertThat(knowing.read(knowing.write(terms))).isEqualTo(terms);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.write(terms))
                .withMessage("'AT_ONCE' is none of CIVIL_CODE, CIVIL_CODE_REST_DAYS, CIVIL_CODE_BUSINESS_HOURS,"
                        + " SAME_WALL_TIME");
    }

    private record AtOnce() implements CountingPolicy {

        @Override
        public String name() {
            return "AT_ONCE";
        }

        @Override
        public Instant end(Instant start, CountedPeriod period, BusinessCalendar calendar) {
            return start;
        }
    }
}
