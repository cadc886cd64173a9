package demo;

import dev.toolwave.runtime.spi.ToolsetSource;

/** What a later version of the processor may write. */
public final class GeoToolsToolset {
    @ToolsetSource(format = 9, fingerprint = "", notes = {})
    private interface Source {}
}
