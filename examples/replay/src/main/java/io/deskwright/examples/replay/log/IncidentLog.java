package io.deskwright.examples.replay.log;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a log by incident, both in the order of the file. */
public record IncidentLog(String name, long rows, Map<String, List<AuditRow>> incidents) {

    public static IncidentLog read(LogFile file, Progress progress, Warnings warnings) {
        try (file;
                CsvReader<CsvRecord> csv = csv().ofCsvRecord(file.open(progress))) {
            return read(file.name(), csv.iterator(), warnings);
        } catch (IOException | UncheckedIOException | CsvParseException refused) {
            throw UnusableInput.unreadable(file.name(), refused);
        }
    }

    private static CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static IncidentLog read(String name, Iterator<CsvRecord> lines, Warnings warnings) {
        if (!lines.hasNext()) {
            throw new UnusableInput(name + " is empty; its first line must name the columns");
        }
        RowReader reader = new RowReader(Header.of(name, lines.next().getFields()), warnings);
        Map<String, List<AuditRow>> incidents = new LinkedHashMap<>();
        long rows = 0;
        while (lines.hasNext()) {
            rows++;
            reader.read(lines.next())
                    .ifPresent(row -> incidents
                            .computeIfAbsent(row.incident(), none -> new ArrayList<>())
                            .add(row));
        }
        return new IncidentLog(name, rows, incidents);
    }
}
