package org.duban.ledger.sheet;

import static org.duban.ledger.sheet.Heading.optional;
import static org.duban.ledger.sheet.Heading.required;

import java.util.List;

/** The columns of a ledger of findings (问题台账). */
final class FindingHeadings {

    static final List<Heading> ALL = List.of(
            optional(Column.NUMBER, "序号", "编号", "问题编号", "no", "no."),
            optional(Column.FOUND_ON, "检查日期", "检查时间", "发现时间", "发现日期", "督查日期", "督查时间", "日期", "时间", "foundon", "date"),
            optional(Column.SOURCE, "检查方式", "来源", "问题来源", "督查方式", "检查类型", "发现方式", "source"),
            optional(Column.ROUND, "批次", "期数", "批次/期数", "轮次", "round"),
            required(Column.PLACE, "地点", "点位", "位置", "检查地点", "问题地点", "问题点位", "具体位置", "地点位置", "place"),
            optional(Column.AREA, "所属乡办", "所属乡办/村(社区)", "所属辖区", "辖区", "所属社区", "area"),
            optional(Column.POSITION, "坐标", "经纬度", "position"),
            required(Column.DESCRIPTION, "问题描述", "存在问题", "问题", "发现问题", "具体问题", "主要问题", "问题内容", "description"),
            optional(Column.CATEGORY, "问题类别", "类别", "问题类型", "问题分类", "category"),
            optional(Column.CLAUSE, "标准条款", "检查标准", "检查项", "条款", "checkitem"),
            optional(Column.SEVERITY, "严重程度", "问题等级", "等级", "程度", "severity"),
            optional(Column.REQUIREMENT, "整改要求", "要求", "整改意见", "整改建议", "requirement"),
            required(Column.UNIT, "责任单位", "整改单位", "责任部门", "整改责任单位", "牵头单位", "unit", "responsibleunit"),
            optional(Column.PERSON, "责任人", "整改责任人", "person"),
            optional(Column.CO_UNITS, "配合单位", "协办单位", "配合部门", "counits"),
            optional(Column.DEADLINE, "整改时限", "完成时限", "时限", "整改期限", "限期", "要求完成时间", "整改完成时限", "deadline"),
            optional(Column.STATE, "状态", "进度", "整改状态", "state"),
            optional(Column.MEASURE, "整改情况", "整改措施及结果", "整改措施", "整改结果", "整改落实情况", "完成情况", "measure"),
            optional(Column.REPORTED_ON, "反馈时间", "反馈日期", "reportedon"),
            optional(Column.VERIFIER, "核查人", "复核人", "验收人", "verifier"),
            optional(Column.VERIFIED_ON, "核查时间", "核查日期", "复查时间", "复查日期", "verifiedon"),
            optional(Column.VERDICT, "核查结论", "核查结果", "复查结果", "复查情况", "verdict"),
            optional(Column.CLOSED_ON, "销号日期", "销号时间", "销号", "销号情况", "是否销号", "办结日期", "closedon"),
            optional(Column.REMARK, "备注", "说明", "remark", "remarks"));

    private FindingHeadings() {}
}
