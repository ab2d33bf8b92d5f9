using Tuodi.Server.Fhir;
using Tuodi.Server.Fhir.Resources;
using Tuodi.Server.Safety.Privacy;

namespace Tuodi.Tests.Fhir;

public sealed class MaskingTests
{
    [Fact]
    public void Masked_is_what_nobody_decided() => default(Masking).ShouldBe(Masking.Masked);

    [Fact]
    public void A_masked_person_says_so_and_shows_ends_only()
    {
        var masked = PatientResource.Of(Sample.Person, Masking.Masked);
        ((string?)masked["name"]![0]!["text"]).ShouldBe("虚***");
        ((string?)masked["identifier"]![1]!["value"]).ShouldBe("99**************34");
        ((string?)masked["birthDate"]).ShouldBe("1950");
        ((string?)masked["meta"]!["security"]![0]!["code"]).ShouldBe("MASKED");
    }

    [Fact]
    public void Who_may_see_sees_everything()
    {
        var clear = PatientResource.Of(Sample.Person, Masking.Clear);
        ((string?)clear["name"]![0]!["text"]).ShouldBe("虚构甲某");
        ((string?)clear["identifier"]![1]!["value"]).ShouldBe("999999195001011234");
        ((string?)clear["birthDate"]).ShouldBe("1950-01-01");
        clear["meta"].ShouldBeNull();
    }

    [Theory]
    [InlineData("甲", "甲*")]
    [InlineData("甲乙", "甲*")]
    [InlineData("𠮷某某", "𠮷**")]
    [InlineData("", "*")]
    public void A_name_keeps_its_first_character(string name, string masked) => Masked.Name(name).ShouldBe(masked);

    [Theory]
    [InlineData("E12345678", "E1*****78")]
    [InlineData("12345678", "********")]
    [InlineData("", "*")]
    public void A_short_number_is_hidden_whole(string number, string masked) => Masked.Number(number).ShouldBe(masked);
}
