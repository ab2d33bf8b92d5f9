using Tuodi.Kernel;
using Tuodi.Server.Api.Records;
using Tuodi.Storage.Settling;

namespace Tuodi.Server.Api.Http;

/// <summary>The figures of settlements as they are told.</summary>
internal static class Figured
{
    public static FiguresItem Of(Figures figures) =>
        new(
            new Money(figures.Total),
            new Money(figures.OwnPay),
            new Money(figures.OverLimit),
            new Money(figures.FirstPay),
            new Money(figures.InPolicy),
            new Money(figures.Deductible),
            new Money(figures.FundTotal),
            new Money(figures.Assistance),
            new Money(figures.HospitalPart),
            new Money(figures.PersonPart),
            new Money(figures.AccountPaid),
            new Money(figures.Cash)
        );
}
