package dev.toolwave.processor.model;

/** The kinds of values that are a single JSON string, number or boolean. */
public enum ScalarKind {
    /** {@code String} and {@code CharSequence}. */
    STRING,
    /** {@code char}, a string of length 1. */
    CHAR,
    /** {@code boolean}. */
    BOOLEAN,
    /** {@code byte}. */
    BYTE,
    /** {@code short}. */
    SHORT,
    /** {@code int}. */
    INT,
    /** {@code long}. */
    LONG,
    /** {@code BigInteger}. */
    BIG_INTEGER,
    /** {@code float}. */
    FLOAT,
    /** {@code double}. */
    DOUBLE,
    /** {@code BigDecimal}, or {@code Number}. */
    BIG_DECIMAL,
    /** {@code byte[]}, base64. */
    BYTES,
    /** {@code LocalDate}. */
    LOCAL_DATE,
    /** {@code LocalTime}. */
    LOCAL_TIME,
    /** {@code LocalDateTime}. */
    LOCAL_DATE_TIME,
    /** {@code Instant}. */
    INSTANT,
    /** {@code java.util.Date} or {@code java.sql.Timestamp}, a point in time. */
    DATE,
    /** {@code OffsetDateTime}. */
    OFFSET_DATE_TIME,
    /** {@code ZonedDateTime}. */
    ZONED_DATE_TIME,
    /** {@code Duration}. */
    DURATION,
    /** {@code UUID}. */
    UUID,
    /** {@code URI}. */
    URI,
    /** {@code URL}. */
    URL,
    /** {@code Path}. */
    PATH
}
