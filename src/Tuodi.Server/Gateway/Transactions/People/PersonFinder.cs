using Tuodi.Recipients.Register;
using Tuodi.Storage.Transactions;
using StoredTables = Tuodi.Storage.Rows.Tables;

namespace Tuodi.Server.Gateway.Transactions.People;

/// <summary>Finds a person by the document that is shown, wherever insured.</summary>
/// <param name="desk">The service.</param>
internal sealed class PersonFinder(Desk desk)
{
    private const string Token = "01";
    private const string SocialCard = "03";
    private const int IdentityLength = 18;

    /// <summary>The person in each division that keeps the number; the division that is asked for, or where insurance holds, first.</summary>
    /// <exception cref="GatewayRefusal">The document cannot be used, or nobody has it.</exception>
    public async Task<IReadOnlyList<PersonFile>> FindAsync(GatewayCall call, GatewayNode node, DateOnly day, CancellationToken cancel)
    {
        var number = Number(node);
        var kind = node.Text("psn_cert_type");
        var people = await desk.QueryAsync<InsuredPerson>(
            $"{StoredTables.Person.Select} where cert_no = @number and (cert_type = @kind or @kind is null)",
            new { number, kind },
            cancel
        );
        if (people.Count == 0)
        {
            throw new GatewayRefusal("未查到该证件的人员信息，请核对证件类型、证件号码和参保地");
        }

        var files = new List<PersonFile>(people.Count);
        foreach (var person in people)
        {
            var asked = new Asked(person.Id, null, person.Area);
            files.Add((await desk.ReadAsync(asked, world => FileAsync(world, person.Id), cancel))!);
        }

        var preferred = Asked.Said(call, node);
        var first = files
            .OrderByDescending(file => file.Person.Area == preferred)
            .ThenByDescending(file => file.Insurance.Any(relation => Covers(relation, day)))
            .First();
        return [first, .. files.Where(file => file != first && file.Person.Id == first.Person.Id)];
    }

    // Categories are called by the names of the policy that holds.
    private async ValueTask<PersonFile?> FileAsync(World world, string person)
    {
        await desk.Service.Settler.Policies.CatchUpAsync(world);
        return await world.PersonAsync(person);
    }

    /// <summary>Whether an insurance relation holds on a day.</summary>
    public static bool Covers(InsuranceRelation relation, DateOnly day) =>
        relation.ValidFrom <= day && (relation.ValidTo is not { } end || day <= end);

    // Tokens of the electronic credential and card numbers are not in the register: they serve where an identity number comes with them.
    private static string Number(GatewayNode node)
    {
        var shown = node.Text("mdtrt_cert_no");
        var certno = node.Text("certno");
        var number = node.Text("mdtrt_cert_type") switch
        {
            Token or SocialCard => certno ?? (shown?.Length == IdentityLength ? shown : null),
            _ => certno ?? shown,
        };
        if (number is null && node.Text("mdtrt_cert_type") == Token)
        {
            throw new GatewayRefusal("不支持医保电子凭证令牌，请同时传入certno（证件号码），或改用身份证（mdtrt_cert_type 02）");
        }

        if (number is null && node.Text("mdtrt_cert_type") == SocialCard)
        {
            throw new GatewayRefusal("登记库没有社会保障卡号，请同时传入certno（证件号码）");
        }

        return (number ?? node.RequiredText("mdtrt_cert_no")).ToUpperInvariant();
    }
}
