package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.annotation.ConstraintReader;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;

/** The JDK classes and primitive types that are one string, number or boolean in JSON. */
final class ScalarTable implements TypeFamily {

    private static final Map<String, ScalarKind> KINDS = Map.ofEntries(
            Map.entry("java.lang.String", ScalarKind.STRING),
            Map.entry("java.lang.CharSequence", ScalarKind.STRING),
            Map.entry("java.lang.Character", ScalarKind.CHAR),
            Map.entry("java.lang.Boolean", ScalarKind.BOOLEAN),
            Map.entry("java.lang.Byte", ScalarKind.BYTE),
            Map.entry("java.lang.Short", ScalarKind.SHORT),
            Map.entry("java.lang.Integer", ScalarKind.INT),
            Map.entry("java.lang.Long", ScalarKind.LONG),
            Map.entry("java.math.BigInteger", ScalarKind.BIG_INTEGER),
            Map.entry("java.lang.Float", ScalarKind.FLOAT),
            Map.entry("java.lang.Double", ScalarKind.DOUBLE),
            Map.entry("java.math.BigDecimal", ScalarKind.BIG_DECIMAL),
            Map.entry("java.lang.Number", ScalarKind.BIG_DECIMAL),
            Map.entry("java.time.LocalDate", ScalarKind.LOCAL_DATE),
            Map.entry("java.time.LocalTime", ScalarKind.LOCAL_TIME),
            Map.entry("java.time.LocalDateTime", ScalarKind.LOCAL_DATE_TIME),
            Map.entry("java.time.Instant", ScalarKind.INSTANT),
            Map.entry("java.util.Date", ScalarKind.DATE),
            Map.entry("java.sql.Timestamp", ScalarKind.DATE),
            Map.entry("java.time.OffsetDateTime", ScalarKind.OFFSET_DATE_TIME),
            Map.entry("java.time.ZonedDateTime", ScalarKind.ZONED_DATE_TIME),
            Map.entry("java.time.Duration", ScalarKind.DURATION),
            Map.entry("java.util.UUID", ScalarKind.UUID),
            Map.entry("java.net.URI", ScalarKind.URI),
            Map.entry("java.net.URL", ScalarKind.URL),
            Map.entry("java.nio.file.Path", ScalarKind.PATH));

    /** The methods that convert a string to an instance of a JDK class, and back. */
    private record Text(String factory, String printer) {}

    private static final Map<String, Text> TEXTS = Map.ofEntries(
            Map.entry("java.time.Period", new Text("parse", "toString")),
            Map.entry("java.time.Year", new Text("parse", "toString")),
            Map.entry("java.time.YearMonth", new Text("parse", "toString")),
            Map.entry("java.time.MonthDay", new Text("parse", "toString")),
            Map.entry("java.time.OffsetTime", new Text("parse", "toString")),
            Map.entry("java.sql.Date", new Text("valueOf", "toString")),
            Map.entry("java.sql.Time", new Text("valueOf", "toString")),
            Map.entry("java.time.ZoneId", new Text("of", "getId")),
            Map.entry("java.time.ZoneOffset", new Text("of", "getId")),
            Map.entry("java.util.Currency", new Text("getInstance", "getCurrencyCode")),
            Map.entry("java.util.Locale", new Text("forLanguageTag", "toLanguageTag")),
            Map.entry("java.util.regex.Pattern", new Text("compile", "pattern")),
            Map.entry("java.nio.charset.Charset", new Text("forName", "name")),
            Map.entry("java.io.File", new Text("", "getPath")));

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        String name = Mirrors.nameOf(type);
        ScalarKind kind = KINDS.get(name);
        if (kind != null) {
            return Optional.of(new ValueType.Scalar(TypeNames.of(type), kind, ConstraintReader.read(annotated)));
        }
        return Optional.ofNullable(TEXTS.get(name))
                .map(text -> new ValueType.TextValue(
                        TypeNames.of(type), text.factory(), text.printer(), ConstraintReader.read(annotated)));
    }

    /** Reads a primitive type. */
    static ValueType primitive(PrimitiveType type, Annotated annotated) {
        ScalarKind kind = ScalarKind.valueOf(type.getKind().name());
        return new ValueType.Scalar(TypeNames.of(type), kind, ConstraintReader.read(annotated));
    }
}
