package io.deskwright.examples.replay;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a zone from the command line. */
final class ZoneConverter implements ITypeConverter<ZoneId> {

    @Override
    public ZoneId convert(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException refused) {
            throw new TypeConversionException("'" + text + "' is no zone such as UTC or America/Sao_Paulo");
        }
    }
}
