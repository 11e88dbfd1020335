package io.deskwright.escalation.notice;

/**
 * One line in both languages.
 *
 * @param english in English
 * @param chinese in Chinese
 */
record Wording(Phrase english, Phrase chinese) {

    Phrase in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}
