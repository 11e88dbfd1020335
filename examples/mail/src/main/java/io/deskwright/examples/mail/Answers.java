package io.deskwright.examples.mail;

import io.deskwright.escalation.notice.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a refusal means for the message. Servers repeat addresses in their texts, so only codes are passed on. */
final class Answers {

    private static final int PERMANENT = 500;

    /** What is wrong is between the servers: 503 order of commands, 530 login. 552 is a mailbox that is full (RFC 5321). */
    private static final Set<Integer> NOT_OF_THE_RECIPIENT = Set.of(503, 530, 552);

    private static final Set<Integer> NOT_OF_THE_MESSAGE = Set.of(503, 530);

    private static final Pattern CODES =
            Pattern.compile("(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3})(?= |$))?.*", Pattern.DOTALL);

    private Answers() {}

    /** {@return how a handing over ended that ended so} */
    static Outcome.Failed failed(MessagingException thrown) {
        return causes(thrown)
                .flatMap(cause -> said(cause).stream())
                .findFirst()
                .orElseGet(() -> new Outcome.Failed(
                        "the server was not reached, or did not answer as agreed: " + innermost(thrown), false));
    }

    private static Optional<Outcome.Failed> said(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException recipient) {
            int code = recipient.getReturnCode();
            return refused(recipient, "recipient", code >= PERMANENT && !NOT_OF_THE_RECIPIENT.contains(code));
        }
        if (cause instanceof SMTPSendFailedException send) {
            int code = send.getReturnCode();
            if (send.getCommand().startsWith("MAIL")) {
                return refused(send, "sender", false);
            }
            return refused(send, "message", code >= PERMANENT && !NOT_OF_THE_MESSAGE.contains(code));
        }
        if (cause instanceof AuthenticationFailedException login) {
            return refused(login, "login", false);
        }
        return Optional.empty();
    }

    /** Who hangs up says no code, and has not refused anything. */
    private static Optional<Outcome.Failed> refused(MessagingException answer, String what, boolean isFinal) {
        Matcher codes = CODES.matcher(Optional.ofNullable(answer.getMessage()).orElse(""));
        if (!codes.matches()) {
            return Optional.empty();
        }
        String enhanced =
                Optional.ofNullable(codes.group(2)).map(code -> " " + code).orElse("");
        return Optional.of(
                new Outcome.Failed("the server refused the " + what + ": " + codes.group(1) + enhanced, isFinal));
    }

    private static String innermost(Throwable thrown) {
        return causes(thrown)
                .reduce((outer, inner) -> inner)
                .map(cause -> cause.getClass().getSimpleName())
                .orElseThrow();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }
}
