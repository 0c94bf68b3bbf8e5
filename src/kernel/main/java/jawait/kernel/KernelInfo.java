package jawait.kernel;

import java.util.List;
import jawait.kernel.protocol.KernelInfoReply;
import jawait.kernel.protocol.KernelInfoReply.HelpLink;
import jawait.kernel.protocol.KernelInfoReply.LanguageInfo;
import jawait.kernel.protocol.Session;

/// Who this kernel is.
///
/// Source: Jupyter messaging protocol, *Kernel info*
/// (<https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-info>).
final class KernelInfo {

    private KernelInfo() {
        // static methods only
    }

    /// {@return the reply, the same for the life of the kernel}
    static KernelInfoReply reply() {
        int feature = Runtime.version().feature();
        var java = Runtime.version().toString();
        return new KernelInfoReply(
                Session.PROTOCOL_VERSION,
                "jawait",
                Version.current(),
                new LanguageInfo(
                        "java",
                        java,
                        "text/x-java-source",
                        ".java",
                        "java",
                        "text/x-java",
                        "script"),
                "Jawait " + Version.current() + ", a Java kernel on JDK " + java,
                List.of(
                        new HelpLink(
                                "Java " + feature + " API",
                                "https://docs.oracle.com/en/java/javase/" + feature + "/docs/api/"),
                        new HelpLink("dev.java", "https://dev.java/learn/")),
                List.of());
    }
}
