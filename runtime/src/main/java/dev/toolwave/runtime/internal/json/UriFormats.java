package dev.toolwave.runtime.internal.json;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.regex.Pattern;

/**
 * Parses and formats URIs as the format {@code uri-reference} of JSON Schema defines them (RFC 3986), and URLs as the format {@code
 * uri} does, with one of the protocols that every Java platform has. Java also accepts letters beyond ASCII, and brackets after the
 * host, which RFC 3986 requires to be escaped.
 */
public final class UriFormats {

    /** The pattern that the processor publishes. Other protocols depend on the handlers of the application. */
    private static final Pattern PROTOCOL = Pattern.compile("^(https?|ftp|file):");

    private UriFormats() {}

    /**
     * Parses an absolute or relative URI.
     *
     * @throws IllegalArgumentException if the string is not a URI
     */
    public static URI parseUri(String text) {
        URI uri = URI.create(text);
        if (!format(uri).equals(text)) {
            throw new IllegalArgumentException("not escaped");
        }
        return uri;
    }

    /** Formats a URI. Characters that RFC 3986 does not allow are escaped. */
    public static String format(URI uri) {
        String ascii = uri.toASCIIString();
        int end = endOfPath(ascii);
        return ascii.substring(0, end)
                + ascii.substring(end).replace("[", "%5B").replace("]", "%5D");
    }

    /**
     * Parses a URL, which is not opened.
     *
     * @throws MalformedURLException if the string is not a URL of a known protocol
     */
    public static URL parseUrl(String text) throws MalformedURLException {
        if (!PROTOCOL.matcher(text).find()) {
            throw new MalformedURLException("unknown protocol");
        }
        return new URL(null, text, new TextualHandler(parseUri(text).toURL()));
    }

    /**
     * Formats a URL. Characters that RFC 3986 does not allow are escaped.
     *
     * @throws ResultException if the protocol is not http, https, ftp or file
     */
    public static String format(URL url) {
        String text = format(URI.create(url.toExternalForm()));
        if (PROTOCOL.matcher(text).find()) {
            return text;
        }
        throw ResultException.notSerializable("the protocol of the URL is not http, https, ftp or file");
    }

    /** Returns the index of the query or fragment. Before it, brackets are allowed: they enclose an IPv6 address. */
    private static int endOfPath(String uri) {
        int end = 0;
        while (end < uri.length() && uri.charAt(end) != '?' && uri.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    /**
     * Compares URLs as strings. The platform's handlers resolve the hosts, so that comparing the arguments of two calls would access
     * the network.
     */
    private static final class TextualHandler extends URLStreamHandler {

        private final URL platform;

        TextualHandler(URL platform) {
            this.platform = platform;
        }

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            return new URL(url.toExternalForm()).openConnection();
        }

        @Override
        protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
            return new URL(url.toExternalForm()).openConnection(proxy);
        }

        @Override
        protected int getDefaultPort() {
            return platform.getDefaultPort();
        }

        @Override
        protected boolean equals(URL one, URL other) {
            return one.toExternalForm().equals(other.toExternalForm());
        }

        @Override
        protected int hashCode(URL url) {
            return url.toExternalForm().hashCode();
        }
    }
}
