package org.duban.command.instruction;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up what an instruction is to be about. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Matters {

    private final JdbcClient jdbc;

    private record Row(
            String title,
            @Nullable UUID campaignId,
            @Nullable UUID unitId,
            boolean hidden) {}

    /** Refuses what an unannounced round found and what is not released yet: the unit would learn of it. */
    public Matter require(MatterKind kind, UUID id) {
        var row = jdbc.sql(kind.sql)
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new MatterNotFound(id));
        if (row.hidden()) {
            throw new MatterSecret();
        }
        return new Matter(kind, id, row.title(), row.campaignId(), row.unitId());
    }
}
