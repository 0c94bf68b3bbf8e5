package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldTypesTest {

    private static byte[] classWith(String signature) {
        return ClassFile.of()
                .build(
                        ClassDesc.of("REPL.$JShell$12"),
                        type ->
                                type.withField(
                                        "x",
                                        ConstantDescs.CD_Object,
                                        field ->
                                                field.with(
                                                        SignatureAttribute.of(
                                                                Signature.parseFrom(signature)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I | int",
                "[[D | double[][]",
                "Ljava/lang/String; | java.lang.String",
                "Ljava/util/Map<Ljava/lang/String;[I>; | java.util.Map<java.lang.String, int[]>",
                "Ljava/util/List<*>; | java.util.List<?>",
                "Ljava/util/List<+Ljava/lang/Number;>; | java.util.List<? extends"
                        + " java.lang.Number>",
                "Ljava/util/List<-Ljava/lang/Long;>; | java.util.List<? super java.lang.Long>",
                "Ljava/util/Map$Entry<LREPL/$JShell$3B$Event;LREPL/$JShell$4$Box$In;>; |"
                        + " java.util.Map.Entry<Event, Box.In>",
                "LREPL/$JShell$4$Box<Ljava/lang/Long;>.In; | Box<java.lang.Long>.In"
            })
    void of_field_isItsTypeAsSource(String signature, String type) {
        assertThat(FieldTypes.of(classWith(signature), "x")).contains(type);
    }

    @Test
    void of_anonymousClass_cannotBeWritten() {
        assertThat(FieldTypes.of(classWith("LREPL/$JShell$12$1;"), "x")).isEmpty();
    }

    @Test
    void of_unknownField_isEmpty() {
        assertThat(FieldTypes.of(classWith("I"), "y")).isEmpty();
    }
}
