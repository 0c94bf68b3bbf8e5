package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a <b>bold</b>   word|a bold word",
                "one<p>two</p>three|one⏎⏎two⏎⏎three",
                "<ul><li>a</li><li>b</li></ul>|- a⏎- b",
                "<ul><li>a<br>more</li></ul>|- a⏎  more",
                "x<pre><code>  int y;⏎  z();</code></pre>w|x⏎⏎  int y;⏎  z();⏎⏎w",
                "&lt;T&gt; &amp;amp; &#955;&#x3bb; &copy; &unknown;|<T> &amp; λλ © &unknown;",
                "2<sup>31</sup>|2^31",
                "<a href=\"https://a.b\">label</a>|label",
                "<dl><dt>t</dt><dd>d</dd></dl>|t⏎    d",
                "&#1114112;&#x;|\uFFFD&#x;",
            })
    void of_html_readsWellInAConsole(String html, String text) {
        assertThat(HtmlText.of(html.replace('⏎', '\n')).replace('\n', '⏎')).isEqualTo(text);
    }
}
