package io.deskwright.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalJsonTest {

    @Test
    void a_refusal_says_why_to_programs_and_people() {
        Refusal refusal = Refusal.of(Code.MISSING, List.of(new Flaw("reason", "", "is missing", "缺失")))
                .with("command", "Cancel");

        assertThat(RefusalJson.write(refusal))
                .isEqualTo("{\"code\":\"MISSING\",\"facts\":{\"command\":\"Cancel\"},"
                        + "\"flaws\":[{\"field\":\"reason\",\"value\":\"\",\"rule\":\"is missing\",\"chinese\":\"缺失\"}],"
                        + "\"english\":\"Cancel lacks reason\",\"chinese\":\"Cancel 缺少 reason\"}");
    }

    @Test
    void half_a_character_does_not_break_the_answer() {
        assertThat(RefusalJson.write(Refusal.of(Code.CLOSED).with("command", "a\ud83d")))
                .contains("\"command\":\"a\ufffd\"");
    }
}
