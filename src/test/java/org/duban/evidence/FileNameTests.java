package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "文昌街道垃圾堆放.jpg, 文昌街道垃圾堆放.jpg",
        "IMG_0001.JPEG, IMG_0001.JPEG",
        "../../etc/passwd, passwd.jpg",
        "'..\\..\\windows\\system32\\a.jpg', a.jpg",
        "/etc/cron.d/x.jpg, x.jpg",
        ".htaccess, htaccess.jpg",
        "evil.exe, evil.exe.jpg",
        "'a<b>c:d\"e|f?g*h.jpg', a_b_c_d_e_f_g_h.jpg",
        "'  整改后 . jpg ', '整改后 . jpg.jpg'",
        "'', evidence.jpg",
        "..., evidence.jpg",
        ".jpg, jpg.jpg"
    })
    void isMadeSafeAndFitsTheContent(String given, String safe) {
        assertThat(FileName.of(given, EvidenceKind.JPEG).value()).isEqualTo(safe);
    }

    @Test
    void cannotHideItsExtensionByTurningTheWritingDirection() {
        assertThat(FileName.of("整改\u202Egpj.exe\r\n\0", EvidenceKind.JPEG).value())
                .isEqualTo("整改gpj.exe.jpg");
    }

    @Test
    void isShortenedBeforeItsExtensionAndNotWithinACharacter() {
        var name = FileName.of("𠮷".repeat(500) + ".png", EvidenceKind.PNG).value();

        assertThat(name).isEqualTo("𠮷".repeat(120) + ".png");
    }
}
