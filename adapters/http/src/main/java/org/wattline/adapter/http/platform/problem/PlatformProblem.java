package org.wattline.adapter.http.platform.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** What can go wrong with any request, whatever it is about. */
public enum PlatformProblem {
    MALFORMED(
            400,
            "malformed-request",
            "请求格式有误",
            "The request is malformed",
            "按 errors 逐项改正后重新提交。",
            "Correct every entry of errors and send it again."),
    UNAUTHENTICATED(
            401,
            "unauthenticated",
            "未登录或令牌无效",
            "No valid access token",
            "登录取得令牌，放在 Authorization: Bearer 中。",
            "Sign in and send the token as Authorization: Bearer."),
    FORBIDDEN(
            403,
            "permission-missing",
            "没有权限",
            "The permission is missing",
            "向管理员申请所需权限。",
            "Ask an administrator for the permission."),
    NOT_FOUND(
            404,
            "not-found",
            "找不到该资源",
            "There is no such resource",
            "检查路径和编号。",
            "Check the path and the number in it."),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            "该资源不支持此方法",
            "The resource does not know this method",
            "使用 Allow 头列出的方法。",
            "Use one of the methods of the Allow header."),
    STILL_RUNNING(
            409,
            "still-running",
            "同一请求正在处理",
            "The same request is being dealt with",
            "稍后用同一 Idempotency-Key 重试。",
            "Send it again later with the same Idempotency-Key."),
    ALREADY_THERE(409, "already-there", "该对象已存在", "It is there already", "查询已有的对象。", "Look for the one that is there."),
    STALE(
            412,
            "stale-state",
            "资源已被他人修改",
            "The resource was changed by somebody else",
            "重新读取，确认后再提交。",
            "Read it again, decide anew and send the new ETag."),
    TOO_LARGE(
            413,
            "too-large",
            "请求体过大",
            "The body is too large",
            "按所述上限减小内容；大批量请用流式导入。",
            "Send no more than is said; use a bulk route for more."),
    UNSUPPORTED_MEDIA(
            415,
            "unsupported-media-type",
            "不支持的内容类型",
            "The content type is not supported",
            "使用文档所列的 Content-Type。",
            "Use a Content-Type that the documentation lists."),
    KEY_REUSED(
            422,
            "key-reused",
            "Idempotency-Key 已用于另一请求",
            "The Idempotency-Key was used for another request",
            "每个请求使用新的键。",
            "Use a new key for each request."),
    PRECONDITION_REQUIRED(
            428,
            "if-match-missing",
            "缺少 If-Match",
            "If-Match is missing",
            "先读取资源，把 ETag 放入 If-Match。",
            "Read the resource and send its ETag as If-Match."),
    TOO_MANY(429, "too-many-requests", "请求过于频繁", "Too many requests", "按 Retry-After 等待。", "Wait as Retry-After says."),
    INTERNAL(
            500,
            "internal-error",
            "系统内部错误",
            "Something is broken in the system",
            "稍后重试；联系管理员时提供请求号。",
            "Try again later; tell an administrator the request id."),
    UNAVAILABLE(
            503,
            "unavailable",
            "服务暂不可用",
            "The service is not available",
            "按 Retry-After 等待后以相同的 Idempotency-Key 重试；管理员请检查数据库及其磁盘空间。",
            "Wait as Retry-After says and send the same again with the same Idempotency-Key; administrators look at the database and the room on its disk.");

    private final int status;
    private final String code;
    private final Text title;
    private final Text remedy;

    PlatformProblem(int status, String code, String zh, String en, String zhRemedy, String enRemedy) {
        this.status = status;
        this.code = "platform." + code;
        this.title = Text.of(zh, en);
        this.remedy = Text.of(zhRemedy, enRemedy);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Text title() {
        return title;
    }

    public Text remedy() {
        return remedy;
    }

    public Problem problem() {
        return Problem.of(this, title);
    }

    public Rejected rejected() {
        return new Rejected(problem());
    }

    /** Because of a rule of the business, whose number and remedy it tells. */
    public Rejected because(Refusal why) {
        return new Rejected(new Problem(
                status, code, title, why.title(), Optional.of(why.rule()), why.remedy(), List.of(), Map.of()));
    }

    /** With words about this occurrence. */
    public Rejected rejected(String zh, String en) {
        return new Rejected(Problem.of(this, Text.of(zh, en)));
    }
}
