package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlSanitizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<b>x</b>|<b>x</b>",
                "a < b && c > d|a &lt; b &amp;&amp; c &gt; d",
                "&lt;&#60;&amp;|&lt;&#60;&amp;",
                "<script>alert(1)</script>x|x",
                "<SCRIPT src=a>alert(1)|``",
                "<style>p{}</style><!-- c --><svg><a href=x>y</a></svg>z|z",
                "<img src=x onerror=alert(1)>y|y",
                "<p onclick=\"f()\" class=\"c\">x</p>|<p>x</p>",
                "<a href=\"javascript:alert(1)\">x</a>|<a>x</a>",
                "<a href='https://a.b/c?d=e&f'>x</a>|<a href=\"https://a.b/c?d=e&amp;f\">x</a>",
                "<a href=\"https://a.b\" onmouseover='f()'>x</a>|<a href=\"https://a.b\">x</a>",
                "<a href=\"//a.b\">x</a>|<a>x</a>",
                "<a href=\" https://a.b\">x</a>|<a>x</a>",
                "<scr<script></script>ipt>alert(1)</script>|alert(1)",
                "<b title=\"a>b\">x|<b>x</b>",
                "<b <i>x|&lt;b <i>x</i>",
                "x</div></b>|x",
                "<b><i>x</b>y|<b><i>x</i></b>y",
                "a<p>b<p>c<ul><li>d<li>e</ul>|a<p>b</p><p>c</p><ul><li>d</li><li>e</li></ul>",
                "<td colspan=2 style=x>y|<td colspan=\"2\">y</td>",
                "<br/>x<BR>|<br>x<br>",
            })
    void clean_keepsWhatIsHarmless(String html, String cleaned) {
        assertThat(HtmlSanitizer.clean(html)).isEqualTo(cleaned);
    }

    @Test
    void clean_hugeHostileText_ends() {
        String html = "<a \"".repeat(20_000) + "<b x".repeat(20_000);
        assertThat(HtmlSanitizer.clean(html)).doesNotContain("<a").doesNotContain("<b");
    }
}
