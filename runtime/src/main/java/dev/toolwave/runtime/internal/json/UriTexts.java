package dev.toolwave.runtime.internal.json;

import java.net.URI;

/**
 * Reads and writes URIs as the format {@code uri-reference} of JSON Schema has them, which is that of RFC 3986: absolute or
 * relative, since a {@link URI} is either. Java also takes letters beyond ASCII, and brackets after the host, for which RFC 3986
 * has escapes.
 */
final class UriTexts {

    private UriTexts() {}

    /** Returns a URI; throws where the text is none. */
    static URI uri(String text) {
        URI uri = URI.create(text);
        if (!text(uri).equals(text)) {
            throw new IllegalArgumentException("not escaped");
        }
        return uri;
    }

    /** Writes a URI, with escapes for what RFC 3986 does not allow. */
    static String text(URI uri) {
        String ascii = uri.toASCIIString();
        int tail = tail(ascii);
        return ascii.substring(0, tail)
                + ascii.substring(tail).replace("[", "%5B").replace("]", "%5D");
    }

    /** Returns where the query or, without one, the fragment begins; before, brackets enclose the address of a host. */
    private static int tail(String uri) {
        int fragment = uri.indexOf('#');
        int query = uri.indexOf('?');
        if (query < 0) {
            return fragment < 0 ? uri.length() : fragment;
        }
        return fragment < 0 ? query : Math.min(query, fragment);
    }
}
