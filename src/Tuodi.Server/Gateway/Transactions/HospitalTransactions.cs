using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tuodi.Server.Gateway.Settling;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Gateway.Transactions.Fees;
using Tuodi.Server.Gateway.Transactions.Files;
using Tuodi.Server.Gateway.Transactions.Filings;
using Tuodi.Server.Gateway.Transactions.People;
using Tuodi.Server.Gateway.Transactions.Queries;
using Tuodi.Server.Gateway.Transactions.Reconciling;
using Tuodi.Server.Gateway.Transactions.Settling;
using Tuodi.Server.Gateway.Transactions.SignIns;
using Tuodi.Server.Gateway.Transactions.Visits;
using Tuodi.Server.Hosting;
using Tuodi.Storage;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>The transactions of the hospitals' interface that the service carries out.</summary>
public static class HospitalTransactions
{
    /// <summary>Adds them to a server.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="service">The service; it is not disposed of with the server.</param>
    /// <param name="data">The files of <c>data/interface</c>.</param>
    public static IServiceCollection AddHospitalTransactions(
        this IServiceCollection services,
        SettlementService service,
        InterfaceData data
    )
    {
        foreach (var transaction in Of(new Desk(service), data))
        {
            services.AddSingleton(transaction);
        }

        return services.AddHostedService(provider => new FileSweep(service, provider.GetRequiredService<ILogger<FileSweep>>()));
    }

    /// <summary>The transactions themselves.</summary>
    internal static IEnumerable<IGatewayTransaction> Of(Desk desk, InterfaceData data)
    {
        var (fields, funds, codes) = (data.Fields, data.Funds, data.Codes);
        var answer = new SettlementAnswer(fields);
        var told = new ToldVisit(fields, codes);
        var words = new SettlementWords(funds, codes);
        return
        [
            new SignInOperator(desk),
            new SignOutOperator(desk),
            new UploadFile(desk, fields),
            new DownloadFile(desk),
            new PersonQuery(desk, fields, codes),
            new InstitutionQuery(desk, fields),
            new EntitlementCheck(desk, fields, funds, codes),
            new RegisterOutpatient(desk, fields, told),
            new TakeVisitBack("2202", VisitState.Cancelled, desk),
            new TellVisit("2203", "mdtrtinfo", desk, told),
            new TellVisit("2203A", "mdtrtinfo", desk, told),
            new UploadFees("2204", desk, fields),
            new CancelFees(desk),
            new SettleBill("2206", "2206", true, desk, words, answer),
            new SettleBill("2206A", "2206", true, desk, words, answer),
            new SettleBill("2207", "2207", false, desk, words, answer),
            new SettleBill("2207A", "2207", false, desk, words, answer),
            new UndoSettlement("2208", desk, words, answer),
            new UploadFees("2301", desk, fields),
            new CancelStayFees(desk),
            new SettleBill("2303", "2303", true, desk, words, answer),
            new SettleBill("2304", "2304", false, desk, words, answer),
            new UndoSettlement("2305", desk, words, answer),
            new AdmitInpatient(desk, fields, told),
            new DischargeInpatient(desk, told),
            new TellVisit("2403", "adminfo", desk, told),
            new TakeVisitBack("2404", VisitState.Cancelled, desk),
            new TakeVisitBack("2405", VisitState.Open, desk),
            new FileForTransfer(desk, fields, told),
            new CancelTransfer(desk),
            new UndoRequest(desk),
            new ReconcileTotals(desk, fields, codes),
            new ReconcileDetails(desk, fields, codes),
            new VisitQuery(desk, fields),
            new SettlementQuery(desk, words, answer),
            new FeeLineQuery(desk, fields),
            new YearQuery(desk, fields, funds, codes),
            new InpatientQuery(desk, fields),
            new PolicyItemQuery(desk, fields, funds, codes),
        ];
    }
}
