package demo;

import dev.toolwave.runtime.spi.ToolsetMetadata;

/** What a later version of the processor may write. */
public final class GeoToolsToolset {
    @ToolsetMetadata(format = 9, fingerprint = "", notes = {})
    private interface Source {}
}
