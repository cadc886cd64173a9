package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ReportTools {
    @Tool(value = "One half.", exposed = false)
    String first(
            long a1, long a2, long a3, long a4, long a5, long a6, long a7, long a8,
            long a9, long a10, long a11, long a12, long a13, long a14, long a15, long a16,
            long a17, long a18, long a19, long a20, long a21, long a22, long a23, long a24,
            long a25, long a26, long a27, long a28, long a29, long a30, long a31, long a32,
            long a33, long a34, long a35, long a36, long a37, long a38, long a39, long a40,
            long a41, long a42, long a43, long a44, long a45, long a46, long a47, long a48,
            long a49, long a50, long a51, long a52, long a53, long a54, long a55, long a56,
            long a57, long a58, long a59, long a60, long a61, long a62, long a63, long a64) {
        return "";
    }

    @Tool(value = "The other half.", exposed = false)
    String second(
            long b1, long b2, long b3, long b4, long b5, long b6, long b7, long b8,
            long b9, long b10, long b11, long b12, long b13, long b14, long b15, long b16,
            long b17, long b18, long b19, long b20, long b21, long b22, long b23, long b24,
            long b25, long b26, long b27, long b28, long b29, long b30, long b31, long b32,
            long b33, long b34, long b35, long b36, long b37, long b38, long b39, long b40,
            long b41, long b42, long b43, long b44, long b45, long b46, long b47, long b48,
            long b49, long b50, long b51, long b52, long b53, long b54, long b55, long b56,
            long b57, long b58, long b59, long b60, long b61, long b62, long b63, long b64) {
        return "";
    }

    @Tool("Both.")
    public String both(@DependsOn("first") String first, @DependsOn("second") String second) {
    //            ^ TW161
        return first + second;
    }
}
