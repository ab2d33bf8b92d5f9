using Tuodi.Kernel;

namespace Tuodi.Storage.Auditing;

/// <summary>Collects what is wrong, and puts it into words.</summary>
internal sealed class AuditFindings
{
    private readonly List<AuditFinding> _list = [];

    public long Count { get; private set; }

    public IReadOnlyList<AuditFinding> List => _list;

    public void Add(AuditFindingKind kind, AuditPlace place, string chinese, string english)
    {
        Count++;
        if (_list.Count < AuditReport.FindingsMax)
        {
            _list.Add(new AuditFinding(kind, place, new Bilingual(chinese, english)));
        }
    }

    public void Missing(AuditPlace from, long to) =>
        Add(
            AuditFindingKind.EntryMissing,
            from,
            $"缺少第{from.Number}至第{to}条审计记录",
            from.Number == to ? $"Entry {to} is missing" : $"Entries {from.Number} to {to} are missing"
        );

    public void Altered(AuditPlace place) =>
        Add(
            AuditFindingKind.EntryAltered,
            place,
            "审计记录的内容与其散列值不符",
            "The entry's words are not those that its hash was made of"
        );

    public void NotContinued(AuditPlace place) =>
        Add(
            AuditFindingKind.OrderChanged,
            place,
            "审计记录与前一条不相衔接：顺序被改，或其中一条系后来写入",
            "The entry does not continue the one before: the order was changed, or one of them was put there later"
        );

    public void MessagesGone(AuditPlace place, long expected, long found) =>
        Add(
            AuditFindingKind.MessageMissing,
            place,
            $"该记录对应{expected}笔报文，现存{found}笔",
            $"The entry answers for {expected} messages, of which {found} are there"
        );

    public void MessageAltered(AuditPlace place, long count) =>
        Add(
            AuditFindingKind.MessageAltered,
            place,
            $"该记录所对应的{count}笔报文中有内容、应答或顺序被改",
            $"Among the {count} messages of the entry a content, an answer or the order was changed"
        );

    public void MessagesInserted(AuditPlace place, long count) =>
        Add(
            AuditFindingKind.MessageInserted,
            place,
            $"有{count}笔报文没有审计记录对应",
            $"There are {count} messages that no entry answers for"
        );

    public void NoMessage(long settlement) =>
        Add(
            AuditFindingKind.MessageMissing,
            default,
            $"结算{settlement}没有对应的报文",
            $"Settlement {settlement} has no message that asked for it"
        );

    public void Cut(AuditAnchor anchor, long last) =>
        Add(
            AuditFindingKind.TailCut,
            new AuditPlace(anchor.Chain, anchor.Number),
            $"锚点记有第{anchor.Number}条，现只到第{last}条",
            $"An anchor holds entry {anchor.Number}, but the chain ends at {last}"
        );

    public void Rewritten(AuditAnchor anchor) =>
        Add(
            AuditFindingKind.Rewritten,
            new AuditPlace(anchor.Chain, anchor.Number),
            "该条与锚点不符：审计记录被重写",
            "The entry is not the one of the anchor: the chain was written anew"
        );

    public void NoStart(long node) =>
        Add(
            AuditFindingKind.StartMissing,
            new AuditPlace(node << AuditPlace.TurnBits, 0),
            $"第{node}次启动服务没有审计记录",
            $"Start {node} of the server has no entry"
        );
}
