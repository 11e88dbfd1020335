package io.deskwright.escalation.notice;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Templates as people write them.
 *
 * <pre>{@code
 * deskwright notices 1
 * fact     | case
 * fact     | target
 * say      | target | ARRIVE | arrival | 到场
 *
 * template | breach
 * subject  | Ticket {case} is late: {target} | 工单 {case} 已超时：{target}
 * body     | Please act at once. | 请立即处理。
 * sms      | {case}: {target} is late | {case}：{target} 已超时
 * item     | {case}: {target} is late | {case}：{target} 已超时
 *
 * group
 * subject  | {count} notices | {count} 条通知
 * body     | For you: | 您的通知：
 * items    | 50
 * more     | and {more} more | 另有 {more} 条
 * sms      | {count} notices | {count} 条通知
 *
 * summary
 * subject  | {count} notices together | {count} 条通知汇总
 * items    | 50
 * more     | and {more} more | 另有 {more} 条
 * sms      | {count} notices together | {count} 条通知汇总
 * }</pre>
 *
 * <p>Each template has one subject, one text message, one item, which is its line in a list, and one line of its body or
 * more; group and summary have one subject, one text message, a list of at most so many items, and one line that says how
 * many more there are; the lines of their body stand above and below the list, as they are written. Every line is English,
 * then Chinese; only lines of a body may be empty. A place in braces is filled with a fact; if facts are declared, there are
 * no others. In group and summary {@code {count}} is how many notices there are, {@code {cases}} of how many cases, {@code
 * {levels}} how many of each level, and in the line {@code more} {@code {more}} how many are not listed. {@code say | FACT |
 * VALUE | English | Chinese} puts a value of a fact into words.
 */
public final class TemplatesText {

    private static final String FORMAT = "notices";
    private static final int VERSION = 1;
    private static final Set<String> OF_MANY = Set.of("count", "cases", "levels");
    private static final Set<String> OF_MORE = Set.of("count", "cases", "levels", "more");
    private static final Map<String, List<String>> ROWS_OF = Map.of(
            "template", List.of("subject", "body", "sms", "item"),
            "group", List.of("subject", "body", "items", "more", "sms"),
            "summary", List.of("subject", "body", "items", "more", "sms"));
    private static final List<String> OUTSIDE = List.of("fact", "say", "template", "group", "summary");

    private final TextTable table;
    private final Problems problems;
    private final Set<String> facts = new TreeSet<>();
    private final Map<String, Map<String, Wording>> sayings = new TreeMap<>();

    private TemplatesText(TextTable table) {
        this.table = table;
        this.problems = new Problems(table.source());
    }

    /**
     * Reads templates.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @return the templates
     * @throws io.deskwright.sla.definition.InvalidDefinition if the text breaks a rule; it holds all problems with line and
     *     column
     */
    public static Templates parse(String source, String text) {
        return new TemplatesText(TextTable.parse(FORMAT, VERSION, source, text)).templates();
    }

    /**
     * Reads templates from bytes.
     *
     * @param source the name of the text, for messages
     * @param utf8 the text in UTF-8
     * @return the templates
     * @throws io.deskwright.sla.definition.InvalidDefinition if the bytes are not UTF-8, or as {@link #parse(String, String)}
     *     says
     */
    public static Templates parse(String source, byte[] utf8) {
        return new TemplatesText(TextTable.parse(FORMAT, VERSION, source, utf8)).templates();
    }

    private Templates templates() {
        table.rows().stream().filter(row -> row.is("fact")).forEach(this::fact);
        table.rows().stream().filter(row -> row.is("say")).forEach(this::say);
        Map<String, OneForm> forms = new TreeMap<>();
        Map<String, ManyForm> many = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        for (List<Row> block : blocks()) {
            Row head = block.get(0);
            boolean isTemplate = head.is("template");
            if (head.has(isTemplate ? 1 : 0, isTemplate ? 1 : 0, isTemplate ? "name" : "nothing", problems)) {
                Cell named = isTemplate ? head.cells().get(0) : head.key();
                if (named.text().isEmpty()) {
                    problems.add(named, "the cell is empty");
                } else if (!names.add(head.key().text() + " " + named.text())) {
                    problems.add(named, "'" + named.text() + "' is there already");
                }
                TemplateBlock rows = new TemplateBlock(block, problems);
                if (isTemplate) {
                    rows.one(facts).ifPresent(form -> forms.put(named.text(), form));
                } else {
                    rows.many(OF_MANY, OF_MORE).ifPresent(form -> many.put(named.text(), form));
                }
            }
        }
        List.of("group", "summary").stream()
                .filter(key -> !names.contains(key + " " + key))
                .forEach(key -> problems.add(table.source(), "a row '" + key + "' is missing"));
        problems.throwIfAny();
        return new Templates(
                forms,
                Optional.ofNullable(many.get("group")).orElseThrow(),
                Optional.ofNullable(many.get("summary")).orElseThrow(),
                sayings);
    }

    private void fact(Row row) {
        if (row.has(1, 1, "name", problems)) {
            Cell name = row.cells().get(0);
            if (!name.text().matches("[A-Za-z][A-Za-z0-9]*")) {
                problems.add(name, "'" + name.text() + "' is no name of a fact: a letter, then letters and digits");
            } else if (!facts.add(name.text())) {
                problems.add(name, "fact '" + name.text() + "' is there already");
            }
        }
    }

    private void say(Row row) {
        if (!row.has(4, 4, "fact | value | English | Chinese", problems)) {
            return;
        }
        Cell fact = row.cells().get(0);
        Cell value = row.cells().get(1);
        if (!facts.isEmpty() && !facts.contains(fact.text())) {
            problems.add(fact, "'" + fact.text() + "' is no fact; there are " + facts);
        }
        new TemplateBlock(List.of(row), problems).wording(row, 2, Set.of()).ifPresent(wording -> {
            checkPlain(row.cells().get(2), wording.english());
            checkPlain(row.cells().get(3), wording.chinese());
            Map<String, Wording> words = sayings.computeIfAbsent(fact.text(), unused -> new TreeMap<>());
            if (words.put(value.text(), wording) != null) {
                problems.add(value, "'" + value.text() + "' of fact '" + fact.text() + "' is said already");
            }
        });
    }

    private void checkPlain(Cell cell, Phrase phrase) {
        if (!phrase.names().isEmpty()) {
            problems.add(cell, "what puts a value into words has no place to be filled, but " + phrase.names());
        }
    }

    /** Rows by the template, group or summary that they belong to; what belongs nowhere is a problem. */
    private List<List<Row>> blocks() {
        List<List<Row>> blocks = new ArrayList<>();
        String open = "";
        for (Row row : table.rows()) {
            String key = row.key().text();
            if (ROWS_OF.containsKey(key)) {
                open = key;
                blocks.add(new ArrayList<>(List.of(row)));
            } else if (ROWS_OF.getOrDefault(open, List.of()).contains(key)) {
                blocks.get(blocks.size() - 1).add(row);
            } else if (OUTSIDE.contains(key)) {
                open = "";
            } else {
                List<String> allowed = new ArrayList<>(ROWS_OF.getOrDefault(open, List.of()));
                allowed.addAll(OUTSIDE);
                problems.add(row.key(), "'" + key + "' is no key here; use " + allowed);
            }
        }
        return blocks;
    }
}
