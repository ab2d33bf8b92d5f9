namespace Tuodi.Office.Recognising;

/// <summary>What a column of a list can mean; its name in data files is written with underscores: <c>person_id</c>.</summary>
public enum Field
{
    /// <summary>The running number (序号).</summary>
    Number,

    /// <summary>The clearing month (清算期).</summary>
    Period,

    /// <summary>The month whose costs they are (费款所属期).</summary>
    ExpenseMonth,

    /// <summary>The settlement's id (结算id).</summary>
    SettlementId,

    /// <summary>The identity number (身份证号).</summary>
    PersonId,

    /// <summary>The person's name (姓名).</summary>
    Name,

    /// <summary>The sex (性别).</summary>
    Sex,

    /// <summary>The number of the insured (个人编号).</summary>
    PersonalNumber,

    /// <summary>The township (镇街).</summary>
    Town,

    /// <summary>The village or community (村社).</summary>
    Village,

    /// <summary>The recipient identity (救助身份).</summary>
    Identity,

    /// <summary>Where the identity is granted (认定地).</summary>
    RecognisedAt,

    /// <summary>Where the person is insured (参保地).</summary>
    InsuredAt,

    /// <summary>The insurance (参保类别).</summary>
    Insurance,

    /// <summary>Where the visit took place (就诊地).</summary>
    VisitedAt,

    /// <summary>Inside or outside the city (市内外).</summary>
    InsideOrOutside,

    /// <summary>The institution's name (医疗机构名称).</summary>
    Institution,

    /// <summary>The institution's code (医药机构编码).</summary>
    InstitutionCode,

    /// <summary>Inpatient or outpatient (医保分类).</summary>
    VisitClass,

    /// <summary>The kind of visit (医保就诊类别).</summary>
    VisitKind,

    /// <summary>The kind of assistance (医疗救助类别).</summary>
    AssistanceKind,

    /// <summary>Referral or filing (转诊备案).</summary>
    Referral,

    /// <summary>The disease's code (病种编码).</summary>
    DiseaseCode,

    /// <summary>The disease's name (病种名称).</summary>
    DiseaseName,

    /// <summary>Day of admission (入院日期).</summary>
    Admitted,

    /// <summary>Day of discharge (出院日期).</summary>
    Discharged,

    /// <summary>Day of settlement (结算日期).</summary>
    Settled,

    /// <summary>The whole bill (费用总额).</summary>
    Total,

    /// <summary>In policy scope (符合医保报销金额).</summary>
    InPolicy,

    /// <summary>Paid by basic insurance (统筹报销金额).</summary>
    Basic,

    /// <summary>Paid by critical illness insurance (大病报销金额).</summary>
    CriticalIllness,

    /// <summary>Paid by the large-amount supplement (大额报销金额).</summary>
    LargeAmount,

    /// <summary>The base of assistance (进入医疗救助金额).</summary>
    AssistanceBase,

    /// <summary>Paid by assistance (医疗救助).</summary>
    Assistance,

    /// <summary>Paid by the second round (倾斜救助).</summary>
    SecondRound,

    /// <summary>Paid by charity (扶贫济困).</summary>
    Charity,

    /// <summary>Paid by commercial insurance (渝快保).</summary>
    Commercial,

    /// <summary>Paid from the personal account (个人账户支付).</summary>
    PersonalAccount,

    /// <summary>Paid in cash (个人现金支付).</summary>
    Cash,

    /// <summary>Outpatient assistance used so far (已使用门诊救助).</summary>
    UsedOutpatient,

    /// <summary>Ordinary inpatient assistance used so far (已使用普通住院救助).</summary>
    UsedOrdinary,

    /// <summary>Major disease assistance used so far (已使用重特大疾病救助).</summary>
    UsedMajor,

    /// <summary>Large-cost inpatient assistance used so far (已使用大额费用住院救助).</summary>
    UsedLarge,

    /// <summary>Whose bank account it is (户名).</summary>
    AccountHolder,

    /// <summary>The bank (开户行).</summary>
    Bank,

    /// <summary>The bank's line number (银行行号).</summary>
    BankLine,

    /// <summary>The account's number (银行账号).</summary>
    BankAccount,

    /// <summary>From what the payment comes (支付来源标志).</summary>
    PaymentSource,

    /// <summary>The kind of veteran (优抚类别).</summary>
    VeteranKind,

    /// <summary>The month a list is of (月份).</summary>
    Month,

    /// <summary>The year a list is of (年度).</summary>
    Year,

    /// <summary>First day of the status (认定时间).</summary>
    StatusFrom,

    /// <summary>Last day of the status (取消时间).</summary>
    StatusTo,

    /// <summary>Number of the minimum living certificate (低保证号).</summary>
    Certificate,

    /// <summary>When enrolment began to be subsidised (纳入资助时间).</summary>
    Included,

    /// <summary>When the premium was paid (缴费时间).</summary>
    Paid,

    /// <summary>What the person pays for enrolment (个人实缴金额).</summary>
    OwnPayment,

    /// <summary>What is paid for the person's enrolment (资助金额).</summary>
    Subsidy,

    /// <summary>The standard of the subsidy (资助标准).</summary>
    SubsidyStandard,

    /// <summary>The tier of enrolment (参保档次).</summary>
    Tier,

    /// <summary>From when to when it holds (执行起止时间).</summary>
    Valid,

    /// <summary>Who pays the subsidy (支付部门).</summary>
    Payer,

    /// <summary>The rank of an identity, the smaller the better (优先级).</summary>
    Priority,

    /// <summary>The batch of a claim (请款批次).</summary>
    Batch,

    /// <summary>Day of death (死亡时间).</summary>
    Died,

    /// <summary>Where insured as a resident (居民医保所属区划).</summary>
    ResidentDivision,

    /// <summary>Where insured as an employee (职工医保所属区划).</summary>
    EmployeeDivision,

    /// <summary>Whether an entry holds (状态).</summary>
    Status,

    /// <summary>An institution's level (医院等级).</summary>
    Level,

    /// <summary>An institution's division (统筹区).</summary>
    Division,

    /// <summary>An institution's class (机构类型).</summary>
    InstitutionClass,

    /// <summary>A telephone number (联系电话).</summary>
    Phone,

    /// <summary>A remark (备注).</summary>
    Remark,

    /// <summary>The enrolment identities that a recipient identity includes (包含参保身份).</summary>
    IncludedIdentities,

    /// <summary>An identity in the words of the tax bureau (税务代缴数据口径).</summary>
    TaxIdentity,

    /// <summary>An identity in the words of the insurance export (医保数据导出对象口径).</summary>
    InsuranceIdentity,

    /// <summary>An identity in the words of the national dictionary (国家字典值名称).</summary>
    NationalIdentity,

    /// <summary>What a kind of veteran is paid in a year (优抚住院医疗补助金额).</summary>
    VeteranQuota,

    /// <summary>The id of a reimbursement by hand (受理记录ID).</summary>
    CaseId,

    /// <summary>The state of a reimbursement by hand (受理状态).</summary>
    CaseStatus,

    /// <summary>When an entry was made (创建时间).</summary>
    Created,

    /// <summary>When an entry was last changed (更新时间).</summary>
    Updated,
}
