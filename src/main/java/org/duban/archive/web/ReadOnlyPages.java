package org.duban.archive.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignArchived;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place that knows which pages belong to an archived campaign: a page that is only a form does not open, and on any other
 * {@link ReadOnlyDialect} leaves out what would write.
 */
@Component
@RequiredArgsConstructor
class ReadOnlyPages implements HandlerInterceptor {

    static final String READ_ONLY = "readOnly";

    /** How the address of a page ends that is nothing but a form. */
    static final Pattern FORM = Pattern.compile(
            "/(?:new|edit|entry|cell|shifts|back|correction|reply-duty|rechecks/[^/]+|checks/[^/]+)(?:\\?.*)?$");

    /** What a page fetches about its matter, by which it is known. */
    private static final String PAPERS_ABOUT = "/documents/about/";

    /** What a page is about, by how its address begins, and where that says its campaign. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("campaigns", "campaign c where c.campaign_id"),
            Map.entry("findings", "finding x join campaign c using (campaign_id) where x.finding_id"),
            Map.entry("tasks", "task x join campaign c using (campaign_id) where x.task_id"),
            Map.entry("inspections", "inspection x join campaign c using (campaign_id) where x.inspection_id"),
            Map.entry("draws", "draw x join campaign c using (campaign_id) where x.draw_id"),
            Map.entry("surveys", "survey x join campaign c using (campaign_id) where x.survey_id"),
            Map.entry("instructions", "instruction x join campaign c using (campaign_id) where x.instruction_id"),
            Map.entry("meetings", "meeting x join campaign c using (campaign_id) where x.meeting_id"),
            Map.entry(
                    "statements",
                    "responsibility_statement x join campaign c using (campaign_id) where x.statement_id"),
            Map.entry("commitments", "commitment x join campaign c using (campaign_id) where x.commitment_id"),
            Map.entry("indicators", "indicator x join campaign c using (campaign_id) where x.indicator_id"),
            Map.entry("editions", "ranking_edition x join campaign c using (campaign_id) where x.edition_id"),
            Map.entry("rankings", "ranking_edition x join campaign c using (campaign_id) where x.edition_id"),
            Map.entry(
                    "consequences", "ranking_consequence x join campaign c using (campaign_id) where x.consequence_id"),
            Map.entry("documents", "document x join campaign c using (campaign_id) where x.document_id"),
            Map.entry("deadlines", "deadline x join campaign c using (campaign_id) where x.deadline_id"));

    private final JdbcClient jdbc;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            archived(request).ifPresent(name -> {
                if (FORM.matcher(request.getRequestURI()).find()) {
                    throw new CampaignArchived(name);
                }
                request.setAttribute(READ_ONLY, true);
            });
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && request.getAttribute(READ_ONLY) != null && !isRedirect(page)) {
            page.addObject(READ_ONLY, true);
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        return page.getViewName() != null && page.getViewName().startsWith("redirect:");
    }

    /** The name of the campaign to which the page belongs, if it is archived. */
    private Optional<String> archived(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)) {
            return Optional.empty();
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var section = path.startsWith(PAPERS_ABOUT) ? path.split("/", 5)[3] : path.split("/", 3)[1];
        var campaign = variables.get("campaign");
        var id = identifier(campaign == null ? variables.get("id") : campaign);
        var table = TABLES.get(campaign == null ? section : "campaigns");
        return id == null || table == null
                ? Optional.empty()
                : jdbc.sql("select c.name from %s = :id and c.archived_at is not null".formatted(table))
                        .param("id", id)
                        .query(String.class)
                        .optional();
    }

    private static @Nullable UUID identifier(@Nullable Object text) {
        try {
            return text == null ? null : UUID.fromString(text.toString());
        } catch (IllegalArgumentException other) {
            return null;
        }
    }
}
