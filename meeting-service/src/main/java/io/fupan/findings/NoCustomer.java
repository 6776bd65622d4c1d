package io.fupan.findings;

import static io.fupan.findings.Lexicon.CHANGE_EN;
import static io.fupan.findings.Lexicon.DO_EN;
import static io.fupan.findings.Rule.NO_CUSTOMER;

import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.Words;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An objective that, with all its key results, names nobody it is for. */
final class NoCustomer {

    private static final Pattern SOMEBODY =
            Pattern.compile("客户|用户|顾客|消费者|商家|商户|门店|店主|药房|患者|病人|居民|业主|租客|房东|学员|学生|孩子|家长|老师|教师"
                + "|会员|粉丝|玩家|读者|观众|听众|司机|骑手|乘客|旅客|工人|员工|同事|新人|候选人|经理|\\p{IsHan}(?:人员|[货店客驾飞话球船社会成学]员|者)|家庭|主管|伙伴|供应商|经销商|代理商|加盟商"
                + "|医生|护士|妈妈|爸爸|年轻人|老人|长者|访客|来访者|创作者|作者|开发者|工程师|业务部门|业务方|业务团队|事业部|中小企业|企业客户|机构|学校|医院|公众|市民|村民|农户|买家|卖家"
                + "|捐赠人|志愿者|求职者|申请人|投资人|股东|人们|大家"
                + "|\\b(?:customers?|clients?|users?|shoppers?|buyers?|sellers?|consumers?|patients?|students?|learners?|pupils?|child(?:ren)?"
                + "|kids|parents?|mothers?|families|family|teachers?|drivers?|riders?|passengers?|travell?ers?|players?|readers?|viewers?"
                + "|listeners?|members?|merchants?|shops?|stores?|pharmac(?:y|ies)|hospitals?|schools?|doctors?|nurses?|suppliers?|partners?"
                + "|vendors?|dealers?|employees?|colleagues?|newcomers?|hires?|candidates?|applicants?|managers?|engineers?|developers?"
                + "|analysts?|donors?|volunteers?|visitors?|guests?|callers?|citizens?|residents?|tenants?|farmers?|pickers?|workers?|owners?|people|business"
                + " units?|companies|businesses"
                + "|retailers?|investors?|authors?|creators?|subscribers?|audiences?|accounts?|everyone)\\b");

    /** Somebody is let or helped, or wants, dares, trusts, finds: whoever that is, it is they whom it is for. */
    private static final Pattern SOMEBODY_WHO = Pattern.compile(
            "^(?:让|帮助?|使|为)\\p{IsHan}{2,}|愿意|放心|不用|不求|不等|不必|不再|敢|想|信赖|相信|觉得|习惯|喜欢|离不开|自己|主动|[就都才]能|把我们|看得|用得"
                    + "|拿[到得]|等到|收到|知道|\\b(?:let|help|enable|allow)s? \\w+|\\bfor (?:our |the |every |all )?\\w+s\\b");

    /** An English sentence about several of somebody, not an order given to ourselves. */
    private static final Pattern SENTENCE_ABOUT_SEVERAL =
            Pattern.compile("^(?!(?:to )?(?:\\w+ly )?(?:" + CHANGE_EN + "|" + DO_EN
                    + "|be|become|keep|stay|sustain|maintain|preserve|ensure|no|zero|more|fewer|less|best)\\b)(?:[\\w'-]+"
                    + " ){0,4}?[\\w-]+(?<!s)s\\b'? (?!from|to|in)\\w+");

    private NoCustomer() {}

    static Stream<Finding> in(Sheet sheet) {
        return sheet.objectives().stream()
                .filter(it ->
                        Text.of(it.text()).filter(NoCustomer::isAboutSomebody).isEmpty())
                .filter(it -> texts(it, sheet).noneMatch(text -> names(text, sheet)))
                .flatMap(it ->
                        Text.of(it.text())
                                .map(text -> Finding.about(it, NO_CUSTOMER, 70).quoting(text.whole()))
                                .stream());
    }

    private static boolean isAboutSomebody(Text text) {
        if (text.has(SOMEBODY_WHO)) return true;
        return !text.isChinese() && text.has(SENTENCE_ABOUT_SEVERAL);
    }

    private static Stream<Text> texts(Objective objective, Sheet sheet) {
        Stream<Words> keyResults = sheet.of(objective).stream().map(KeyResult::text);
        return Stream.concat(Stream.of(objective.text()), keyResults)
                .map(Text::of)
                .flatMap(Optional::stream);
    }

    private static boolean names(Text text, Sheet sheet) {
        return text.has(SOMEBODY) || namesTheCharters(text, sheet);
    }

    /** Shares a word with the customer of the charter. */
    private static boolean namesTheCharters(Text text, Sheet sheet) {
        return sheet.customer()
                .flatMap(Text::of)
                .map(customer -> Topics.of(text).shareWith(Topics.of(customer)))
                .orElse(false);
    }
}
