package jawait.kernel.protocol;

import java.util.List;

/// Who the kernel is.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-info
///
/// @param protocolVersion such as `5.5`; see [Session#PROTOCOL_VERSION]
/// @param implementation name of the kernel
/// @param implementationVersion its version
/// @param languageInfo the language that cells are written in
/// @param banner what a console shows at its start
/// @param helpLinks for the frontend's Help menu
/// @param supportedFeatures optional parts of the protocol, such as `debugger`
public record KernelInfoReply(
        String protocolVersion,
        String implementation,
        String implementationVersion,
        LanguageInfo languageInfo,
        String banner,
        @WhenAbsent("[]") List<HelpLink> helpLinks,
        @WhenAbsent("[]") List<String> supportedFeatures)
        implements Reply {

    /// Copies the lists.
    public KernelInfoReply {
        helpLinks = List.copyOf(helpLinks);
        supportedFeatures = List.copyOf(supportedFeatures);
    }

    /// The language that cells are written in.
    ///
    /// @param name such as `java`
    /// @param version such as `25.0.3`
    /// @param mimetype such as `text/x-java-source`
    /// @param fileExtension with its dot
    /// @param pygmentsLexer who colours the code in exported pages
    /// @param codemirrorMode who colours it in the browser
    /// @param nbconvertExporter who exports notebooks as source files
    public record LanguageInfo(
            String name,
            String version,
            String mimetype,
            String fileExtension,
            String pygmentsLexer,
            String codemirrorMode,
            String nbconvertExporter) {}

    /// An entry of the frontend's Help menu.
    ///
    /// @param text what the menu shows
    /// @param url where it leads
    public record HelpLink(String text, String url) {}
}
