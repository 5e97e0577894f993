package org.duban.ledger.sheet;

import static org.duban.ledger.sheet.Heading.optional;
import static org.duban.ledger.sheet.Heading.required;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of ledgers that can be read, each with the columns it has and the headings by which they are known. */
public enum LedgerKind {
    UNITS(
            required(Column.NAME, "单位名称", "单位", "责任单位名称", "责任单位", "名称", "unitname", "unit", "name"),
            optional(Column.NUMBER, "序号", "编号", "no", "no."),
            optional(Column.PARENT, "上级单位", "上级", "主管单位", "隶属单位", "所属单位", "隶属", "parent", "parentunit"),
            optional(Column.LEVEL, "层级", "级别", "单位类型", "单位类别", "类型", "level"),
            optional(Column.LEAGUE, "排名组", "考核组", "分组", "组别", "考核类别", "league"),
            optional(Column.ALIASES, "别名", "其他名称", "aliases"),
            optional(Column.REMARK, "备注", "说明", "remark", "remarks")),
    /** People, or posts, that sign in. */
    ACCOUNTS(
            required(Column.USERNAME, "账号", "帐号", "用户名", "登录名", "登录账号", "username", "account"),
            required(Column.DISPLAY_NAME, "姓名或岗位", "姓名", "岗位", "显示名称", "name", "displayname", "post"),
            required(Column.ROLES, "角色", "权限", "role", "roles"),
            optional(Column.UNIT, "单位", "所属单位", "责任单位", "unit"),
            optional(Column.HEAD, "单位负责人", "负责人", "head", "unithead"),
            optional(Column.SIGN_IN, "登录方式", "signin", "signinway"),
            optional(Column.NUMBER, "序号", "编号", "no", "no."),
            optional(Column.REMARK, "备注", "说明", "remark", "remarks")),
    CAMPAIGNS(
            required(Column.CAMPAIGN, "专项行动", "行动名称", "专项行动名称", "活动名称", "专项名称", "campaign"),
            required(Column.STARTS_ON, "开始日期", "开始时间", "启动日期", "启动时间", "起始日期", "startson", "start"),
            optional(Column.NUMBER, "序号", "编号", "no", "no."),
            optional(Column.DISTRICT, "所属区", "所属区县", "区域", "所属单位", "district"),
            optional(Column.ENDS_ON, "结束日期", "结束时间", "截止日期", "截止时间", "终止日期", "endson", "end"),
            optional(Column.LEAD_UNIT, "牵头单位", "主办单位", "牵头部门", "责任单位", "leadunit"),
            optional(Column.STANDARD, "检查标准", "标准", "执行标准", "standard"),
            optional(Column.REMARK, "说明", "备注", "主要内容", "remark", "remarks")),
    TASKS(
            required(Column.TASK, "任务", "任务内容", "工作任务", "任务名称", "重点任务", "督办事项", "工作内容", "task"),
            optional(Column.NUMBER, "序号", "编号", "no", "no."),
            optional(Column.CAMPAIGN, "专项行动", "所属专项", "专项", "任务来源", "campaign"),
            optional(Column.LEAD_UNIT, "牵头单位", "牵头部门", "主办单位", "leadunit"),
            optional(Column.UNIT, "责任单位", "承办单位", "落实单位", "责任部门", "unit", "responsibleunit"),
            optional(Column.CO_UNITS, "配合单位", "协办单位", "配合部门", "counits"),
            optional(Column.DEADLINE, "完成时限", "时限", "完成时间", "时间节点", "办理时限", "截止日期", "deadline"),
            optional(Column.REQUIREMENT, "工作要求", "要求", "任务要求", "标准要求", "requirement"),
            optional(Column.ASSIGNED_ON, "交办日期", "交办时间", "下达日期", "部署日期", "日期", "assignedon"),
            optional(Column.MEASURE, "完成情况", "具体进展", "进展情况", "落实情况", "进度", "progress"),
            optional(Column.REMARK, "备注", "说明", "remark", "remarks")),
    FINDINGS(FindingHeadings.ALL),
    /** Of one campaign: who answers for what, and where. */
    RESPONSIBILITIES(
            required(Column.UNIT, "责任单位", "牵头单位", "责任部门", "unit", "responsibleunit"),
            required(Column.PERSON, "责任岗位", "岗位", "责任人岗位", "post"),
            optional(Column.AREA, "区域", "片区", "责任区域", "area"),
            optional(Column.CATEGORY, "类别", "问题类别", "category"),
            optional(Column.CLAUSE, "检查项", "检查项目", "条款", "item"),
            optional(Column.NUMBER, "序号", "编号", "no", "no."),
            optional(Column.REMARK, "备注", "说明", "remark", "remarks")),
    /** Of one campaign: values of its indicators. */
    INDICATORS(
            required(Column.INDICATOR, "指标", "指标名称", "监测指标", "考核指标", "indicator"),
            required(Column.PERIOD, "期间", "周期", "时间", "日期", "月份", "统计期", "period"),
            optional(Column.UNIT, "单位", "责任单位", "填报单位", "unit"),
            optional(Column.AMOUNT, "数值", "实际值", "实际", "完成值", "监测值", "value", "actual"),
            optional(Column.NUMERATOR, "分子", "完成数", "numerator", "part"),
            optional(Column.DENOMINATOR, "分母", "总数", "denominator", "whole"),
            optional(Column.NUMBER, "序号", "编号", "no", "no."),
            optional(Column.REMARK, "备注", "说明", "remark", "remarks"));

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which its type cannot say
    private final List<Heading> headings;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, Heading> byName;

    LedgerKind(Heading... headings) {
        this(List.of(headings));
    }

    LedgerKind(List<Heading> headings) {
        this.headings = List.copyOf(headings);
        Map<String, Heading> names = new HashMap<>();
        for (var heading : headings) {
            heading.names().forEach(name -> names.put(CellText.heading(name), heading));
        }
        this.byName = Map.copyOf(names);
    }

    public List<Heading> headings() {
        return headings;
    }

    /** Whether all its rows belong to one campaign, which the sheet itself does not name. */
    public boolean isOfACampaign() {
        return this == FINDINGS || this == RESPONSIBILITIES || this == INDICATORS;
    }

    /** The heading under which we write this column. */
    public String nameOf(Column column) {
        return headings.stream()
                .filter(heading -> heading.column() == column)
                .map(Heading::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this + " has no column " + column));
    }

    @Nullable
    Heading recognise(String text) {
        return byName.get(CellText.heading(text));
    }

    /** The key in the message bundles under which this kind is named. */
    public String messageKey() {
        return "ledger.kind." + name();
    }
}
