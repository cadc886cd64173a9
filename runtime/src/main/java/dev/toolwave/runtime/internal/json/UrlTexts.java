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
 * Reads and writes URLs as the format {@code uri} of JSON Schema has them (RFC 3986), of the protocols that every Java platform
 * knows. Others depend on what an application has installed, and no schema could say which.
 */
final class UrlTexts {

    /** What the processor publishes as {@code pattern}. */
    private static final Pattern PROTOCOL = Pattern.compile("^(https?|ftp|file):");

    private UrlTexts() {}

    /**
     * Returns a URL, which nobody opens here.
     *
     * @throws MalformedURLException where the text is none
     */
    static URL url(String text) throws MalformedURLException {
        if (!PROTOCOL.matcher(text).find()) {
            throw new MalformedURLException("not of a known protocol");
        }
        return new URL(null, text, new TextualHandler(UriTexts.uri(text).toURL()));
    }

    /** Writes a URL, with escapes for what RFC 3986 does not allow; throws where it has none of the protocols. */
    static String text(URL url) {
        String text = UriTexts.text(URI.create(url.toExternalForm()));
        if (PROTOCOL.matcher(text).find()) {
            return text;
        }
        throw new ResultFailure(
                ResultException.Reason.RESULT_NOT_SERIALISABLE, "the result has a URL of a rare protocol", null);
    }

    /**
     * Compares URLs by their texts. The platform's handlers ask the network for the hosts' addresses, and the runtime compares
     * arguments: what a model writes would be looked up, and hold up the turn.
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
