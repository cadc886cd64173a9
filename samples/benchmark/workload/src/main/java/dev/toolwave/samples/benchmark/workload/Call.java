package dev.toolwave.samples.benchmark.workload;

/** The three calls whose dispatch is timed, with their arguments and their answers as JSON. */
public enum Call {
    /** Two scalars, and a number as the answer. */
    SCALARS("shippingCost", "{\"country\":\"Norway\",\"grams\":1250}", "1215"),
    /** Records in a record. */
    NESTED(
            "quote",
            "{\"order\":{\"id\":\"o-4711\",\"customer\":{\"name\":\"Kari\",\"address\":"
                    + "{\"street\":\"Strandgaten\",\"city\":\"Bergen\",\"zip\":\"5013\"}},\"grams\":800,\"express\":true}}",
            "{\"id\":\"o-4711\",\"cents\":2340,\"to\":{\"street\":\"Strandgaten\",\"city\":\"Bergen\",\"zip\":\"5013\"}}"),
    /** Fifty records in a list. */
    LIST("invoice", items(), "{\"items\":50,\"cents\":384800}");

    private final String tool;
    private final String argumentsJson;
    private final String answerJson;

    Call(String tool, String argumentsJson, String answerJson) {
        this.tool = tool;
        this.argumentsJson = argumentsJson;
        this.answerJson = answerJson;
    }

    /** Returns the name of the tool. */
    public String tool() {
        return tool;
    }

    /** Returns the arguments, a JSON object. */
    public String argumentsJson() {
        return argumentsJson;
    }

    /** Returns the answer as JSON without blanks. */
    public String answerJson() {
        return answerJson;
    }

    /**
     * Returns a library's answer, to be consumed; some libraries put blanks between the tokens.
     *
     * @throws IllegalStateException if the answer differs from that of the other libraries
     */
    public String checked(String answer) {
        if (!answer.replaceAll("\\s", "").equals(answerJson)) {
            throw new IllegalStateException(tool + " gave " + answer + " instead of " + answerJson);
        }
        return answer;
    }

    /** Made without formats, streams and linked strings, which would be a part of every cold start. */
    private static String items() {
        StringBuilder items = new StringBuilder("{\"items\":[");
        for (int i = 1; i <= 50; i++) {
            items.append(i > 1 ? "," : "")
                    .append("{\"sku\":\"sku-")
                    .append(i < 10 ? "000" : "00")
                    .append(i);
            items.append("\",\"quantity\":")
                    .append(i % 7)
                    .append(",\"price\":")
                    .append(i)
                    .append(".5}");
        }
        return items.append("]}").toString();
    }
}
