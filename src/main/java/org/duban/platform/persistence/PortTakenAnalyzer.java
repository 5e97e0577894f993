package org.duban.platform.persistence;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says how to choose another port, which Spring Boot's own report does not. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Port %d is taken by another program. 端口已被占用。".formatted(cause.getPort()),
                "Stop that program, or start Duban on another port with --server.port=%d."
                                .formatted(cause.getPort() + 1)
                        + " 请停止占用端口的程序，或用 --server.port 换一个端口。",
                cause);
    }
}
