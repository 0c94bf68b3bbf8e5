package jawait.kernel.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What it means when a message leaves a field out or has `null` there. A field that is neither
/// marked with this nor an `Optional` must be present.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface WhenAbsent {

    /// The value to take instead.
    ///
    /// @return JSON text
    String value();
}
