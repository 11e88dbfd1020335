package io.deskwright.escalation.notice;

import io.deskwright.core.ticket.NoticeChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Puts notices into words, in English and Chinese, for e-mail and SMS; {@link TemplatesText} says how they are written.
 * Immutable and thread-safe.
 *
 * <p>The laws: whatever facts say, a subject and a text message are one line, and a body has the lines of its template and
 * one for each notice of its list; nothing in a fact is read as a place to be filled; nothing is refused, since a notice that
 * is said badly is better than one that is lost. In a fact, what is no part of a line becomes a blank, and more than
 * {@value #LONGEST_FACT} characters are cut. A fact that is missing or blank is shown as {@value #UNKNOWN}; {@code case} and
 * {@code level} are those of the notice if its facts do not say. A notice without a template is said with all its facts.
 */
public final class Templates {

    /** How a fact is shown that is not there. */
    public static final String UNKNOWN = "–";

    /** How many characters (code points) of a fact are shown; of a longer one the last is an ellipsis. */
    public static final int LONGEST_FACT = 200;

    /** How many characters (code points) a subject has at most; of a longer one the last is an ellipsis. */
    public static final int LONGEST_SUBJECT = 250;

    /** How many characters (code points) a text message has at most, five parts of 67; of a longer one the last is an ellipsis. */
    public static final int LONGEST_SMS = 335;

    private final Map<String, OneForm> forms;
    private final ManyForm group;
    private final ManyForm summary;
    private final Map<String, Map<String, Wording>> sayings;

    Templates(Map<String, OneForm> forms, ManyForm group, ManyForm summary, Map<String, Map<String, Wording>> sayings) {
        this.forms = forms;
        this.group = group;
        this.summary = summary;
        this.sayings = sayings;
    }

    /** Holds the standard templates, read when they are asked for first. */
    private static final class Standard {
        private static final Templates TEMPLATES = TemplatesText.parse("standard.notices", standardText());
    }

    /** {@return the templates that come along, for the notices of all standard plans} */
    public static Templates standard() {
        return Standard.TEMPLATES;
    }

    /** {@return the text of {@link #standard}, as a pattern for others} */
    public static String standardText() {
        try (InputStream in = Templates.class.getResourceAsStream("standard.notices")) {
            if (in == null) {
                throw new IllegalStateException("standard.notices is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("standard.notices cannot be read", unreadable);
        }
    }

    /** {@return the names of the kinds of notices that have templates} */
    public Set<String> names() {
        return Collections.unmodifiableSet(new TreeSet<>(forms.keySet()));
    }

    /**
     * Puts notices into words.
     *
     * @param key names the message
     * @param to whom, and how
     * @param notices what is told; at least one
     * @param isSummary whether they were held back by the rate limit
     * @param language in which language
     * @return the message; by SMS without a subject
     * @throws IllegalArgumentException if there is no notice
     */
    public Message message(String key, Address to, List<Notice> notices, boolean isSummary, Language language) {
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("message " + key + " tells nothing");
        }
        boolean isMail = to.channel() == NoticeChannel.EMAIL;
        if (notices.size() == 1) {
            return one(key, to, notices.get(0), isMail, language);
        }
        ManyForm form = isSummary ? summary : group;
        UnaryOperator<String> values = values(notices, language);
        return isMail
                ? mail(key, to, form.subject().in(language).filled(values), list(form, notices, values, language))
                : sms(key, to, form.sms().in(language).filled(values));
    }

    private Message one(String key, Address to, Notice notice, boolean isMail, Language language) {
        OneForm form = forms.get(notice.template());
        UnaryOperator<String> values = values(notice, language);
        if (form == null) {
            String subject = plain(notice);
            return isMail ? mail(key, to, subject, plainBody(notice)) : sms(key, to, subject);
        }
        List<String> body = form.body().stream()
                .map(line -> line.in(language).filled(values))
                .toList();
        return isMail
                ? mail(key, to, form.subject().in(language).filled(values), body)
                : sms(key, to, form.sms().in(language).filled(values));
    }

    private static Message mail(String key, Address to, String subject, List<String> body) {
        return new Message(
                key, to.channel(), to.recipient(), Cleaned.line(subject, LONGEST_SUBJECT), String.join("\n", body));
    }

    private static Message sms(String key, Address to, String text) {
        return new Message(key, to.channel(), to.recipient(), "", Cleaned.line(text, LONGEST_SMS));
    }

    private List<String> list(ManyForm form, List<Notice> notices, UnaryOperator<String> values, Language language) {
        List<String> lines = new ArrayList<>();
        form.above().forEach(line -> lines.add(line.in(language).filled(values)));
        notices.stream().limit(form.listed()).forEach(notice -> lines.add(item(notice, language)));
        int more = notices.size() - form.listed();
        if (more > 0) {
            lines.add(form.more()
                    .in(language)
                    .filled(name -> name.equals("more") ? Integer.toString(more) : values.apply(name)));
        }
        form.below().forEach(line -> lines.add(line.in(language).filled(values)));
        return lines;
    }

    private String item(Notice notice, Language language) {
        OneForm form = forms.get(notice.template());
        return form == null ? plain(notice) : form.item().in(language).filled(values(notice, language));
    }

    private static String plain(Notice notice) {
        return Cleaned.line(notice.template() + ": " + notice.about(), LONGEST_FACT);
    }

    private static List<String> plainBody(Notice notice) {
        List<String> lines = new ArrayList<>(List.of(plain(notice)));
        notice.facts()
                .forEach((name, value) ->
                        lines.add(Cleaned.line(name, LONGEST_FACT) + ": " + Cleaned.line(value, LONGEST_FACT)));
        return lines;
    }

    private UnaryOperator<String> values(Notice notice, Language language) {
        Map<String, String> facts = new TreeMap<>(notice.facts());
        facts.putIfAbsent("case", notice.about().value());
        facts.putIfAbsent("level", notice.level());
        return name -> shown(name, facts.getOrDefault(name, ""), language);
    }

    private UnaryOperator<String> values(List<Notice> notices, Language language) {
        Map<String, Integer> levels = new TreeMap<>();
        notices.forEach(notice -> levels.merge(notice.level(), 1, Integer::sum));
        long cases = notices.stream().map(Notice::about).distinct().count();
        String byLevel = levels.entrySet().stream()
                .map(level -> shown("level", level.getKey(), language) + " × " + level.getValue())
                .collect(Collectors.joining(", "));
        Map<String, String> values = Map.of(
                "count", Integer.toString(notices.size()),
                "cases", Long.toString(cases),
                "levels", Cleaned.line(byLevel, LONGEST_FACT));
        return name -> values.getOrDefault(name, UNKNOWN);
    }

    private String shown(String name, String value, Language language) {
        Wording saying = sayings.getOrDefault(name, Map.of()).get(value);
        if (saying != null) {
            return saying.in(language).filled(unused -> "");
        }
        String line = Cleaned.line(value, LONGEST_FACT);
        return line.isBlank() ? UNKNOWN : line;
    }
}
