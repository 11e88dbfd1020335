package io.deskwright.escalation.notice;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the rows of one template, of the group or of the summary. */
final class TemplateBlock {

    private static final int MOST_ITEMS = 1_000;

    private final List<Row> rows;
    private final Problems problems;

    TemplateBlock(List<Row> rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    /** Reads a template; no facts mean that any may be named. */
    Optional<OneForm> one(Set<String> facts) {
        Optional<Wording> subject = once("subject").flatMap(row -> line(row, facts));
        List<Wording> body = body(rows, facts);
        Optional<Wording> sms = once("sms").flatMap(row -> line(row, facts));
        Optional<Wording> item = once("item").flatMap(row -> line(row, facts));
        if (rows.stream().noneMatch(row -> row.is("body"))) {
            missing("body");
        }
        return subject.isEmpty() || sms.isEmpty() || item.isEmpty()
                ? Optional.empty()
                : Optional.of(new OneForm(subject.get(), body, sms.get(), item.get()));
    }

    Optional<ManyForm> many(Set<String> names, Set<String> namesOfMore) {
        Optional<Wording> subject = once("subject").flatMap(row -> line(row, names));
        Optional<Row> items = once("items");
        Optional<Integer> listed = items.filter(row -> row.has(1, 1, "how many at most", problems))
                .flatMap(row -> problems.read(row.cells().get(0), TemplateBlock::count));
        Optional<Wording> more = once("more").flatMap(row -> line(row, namesOfMore));
        Optional<Wording> sms = once("sms").flatMap(row -> line(row, names));
        int at = items.map(rows::indexOf).orElse(rows.size());
        List<Wording> above = body(rows.subList(0, at), names);
        List<Wording> below = body(rows.subList(at, rows.size()), names);
        return subject.isEmpty() || listed.isEmpty() || more.isEmpty() || sms.isEmpty()
                ? Optional.empty()
                : Optional.of(new ManyForm(subject.get(), above, listed.get(), more.get(), below, sms.get()));
    }

    /** Reads two cells; nothing may be missing in either. */
    private Optional<Wording> line(Row row, Set<String> names) {
        Optional<Wording> wording =
                row.has(2, 2, "English | Chinese", problems) ? wording(row, 0, names) : Optional.empty();
        if (wording.isPresent()) {
            row.cells().stream()
                    .filter(cell -> cell.text().isEmpty())
                    .forEach(cell -> problems.add(cell, "the cell is empty"));
        }
        return wording;
    }

    private List<Wording> body(List<Row> of, Set<String> names) {
        List<Wording> lines = new ArrayList<>();
        of.stream()
                .filter(row -> row.is("body") && row.has(2, 2, "English | Chinese", problems))
                .forEach(row -> wording(row, 0, names).ifPresent(lines::add));
        return List.copyOf(lines);
    }

    /** Reads two cells, English and Chinese, which may be empty. */
    Optional<Wording> wording(Row row, int from, Set<String> names) {
        Cell left = row.cells().get(from);
        Cell right = row.cells().get(from + 1);
        Optional<Phrase> english = problems.read(left, Phrase::parse);
        Optional<Phrase> chinese = problems.read(right, Phrase::parse);
        english.ifPresent(phrase -> checkNames(left, phrase, names));
        chinese.ifPresent(phrase -> checkNames(right, phrase, names));
        return english.flatMap(one -> chinese.map(other -> new Wording(one, other)));
    }

    private void checkNames(Cell cell, Phrase phrase, Set<String> names) {
        phrase.names().stream()
                .distinct()
                .filter(name -> !names.isEmpty() && !names.contains(name))
                .forEach(name -> problems.add(
                        cell,
                        "'{" + name + "}' is filled with nothing; there are "
                                + names.stream().sorted().toList()));
    }

    private Optional<Row> once(String key) {
        List<Row> found = rows.stream().filter(row -> row.is(key)).toList();
        if (found.isEmpty()) {
            missing(key);
        }
        found.stream().skip(1).forEach(row -> problems.add(row.key(), "a second row '" + key + "'"));
        return Stream.ofNullable(found.isEmpty() ? null : found.get(0)).findFirst();
    }

    private void missing(String key) {
        problems.add(rows.get(0).key(), "a row '" + key + "' is missing");
    }

    private static int count(String text) {
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > MOST_ITEMS) {
            throw new IllegalArgumentException("'" + text + "' is no number from 0 to " + MOST_ITEMS);
        }
        return Integer.parseInt(text);
    }
}
