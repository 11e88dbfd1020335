package io.deskwright.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.people.ContactEntry.Kind;
import io.deskwright.core.sentence.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the customer may call. */
class ContactDirectoryTest {

    private static final ContactEntry WU = contact(Kind.PROJECT, "Wu");
    private static final ContactEntry XU = contact(Kind.TECHNICAL, "Xu");
    private static final ContactEntry YU = contact(Kind.BUSINESS, "Yu");

    private static ContactEntry contact(Kind kind, String name) {
        return new ContactEntry.Builder()
                .kind(kind)
                .name(name)
                .phone("010-62302963")
                .build();
    }

    private static List<Finding<PeopleCode>> findings(ContactEntry... entries) {
        return new ContactDirectory("C-1", 1, List.of(entries)).findings();
    }

    @Test
    void the_three_contacts_are_there() {
        assertThat(findings(YU, WU, XU)).isEmpty();
        assertThat(findings(YU, XU))
                .containsExactly(Finding.of(PeopleCode.NO_CONTACT, "C-1").with("kind", Kind.PROJECT));
        assertThat(findings(contact(Kind.SUPPORT, "Hu")))
                .extracting(found -> found.data().get("kind"))
                .containsExactly("PROJECT", "TECHNICAL", "BUSINESS");
    }

    @ParameterizedTest
    @CsvSource({"010-1, a@b, true", "'', a@b, true", "010-1, '', true", "'', '', false", "' ', ' ', false"})
    void a_contact_can_be_reached(String phone, String email, boolean isReachable) {
        ContactEntry contact = new ContactEntry(Kind.PROJECT, "Wu", "lead", phone, email);
        assertThat(contact.isReachable()).isEqualTo(isReachable);
        assertThat(findings(contact, XU, YU))
                .isEqualTo(
                        isReachable
                                ? List.of()
                                : List.of(Finding.of(PeopleCode.UNREACHABLE_CONTACT, "C-1")
                                        .with("name", "Wu")));
    }

    @Test
    void a_new_edition_has_the_next_version() {
        List<ContactEntry> entries = new ArrayList<>(List.of(WU));
        ContactDirectory first = new ContactDirectory("C-1", 1, entries);
        entries.clear();
        assertThat(first.entries()).containsExactly(WU);
        assertThat(first.revised(List.of(XU))).isEqualTo(new ContactDirectory("C-1", 2, List.of(XU)));
    }

    @Test
    void a_directory_has_a_contract_and_a_version() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactDirectory(" ", 1, List.of()))
                .withMessageContaining("not ' ' and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactDirectory("C-1", 0, List.of()))
                .withMessageContaining("not 'C-1' and 0");
    }

    @Test
    void a_contact_has_a_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contact(Kind.SUPPORT, " "))
                .withMessage("a contact has a name, not ' '");
    }
}
