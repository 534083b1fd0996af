//! The value of each field of a letter, from a case and its office. `docs/letter-format.md` lists them.

use crate::{
    catalog::letter_template::Field,
    domain::{
        Moment, Slug,
        fact::{Actor, FactId, OfficerId},
        office::OfficeProfile,
        party::Identity,
        procedure::{Confidentiality, PartyKind, Procedure, Side},
    },
    letters::{Fields, dates, identity, words},
    record::OfficerPerson,
};

use super::{CaseFile, Desk, LetterDetails, due, meeting};

/// All values that are known at `now`, for a letter about `meeting` where it is about one.
pub(super) fn of_case(
    desk: &Desk,
    file: &CaseFile,
    meeting: Option<FactId>,
    details: &LetterDetails,
    now: Moment,
) -> Fields {
    let mut fields = Fields::new();
    if let Some(profile) = &desk.office().profile {
        office(&mut fields, profile);
        fields.list(Field::Contacts, contacts(profile, &file.procedure));
    }
    service(&mut fields, file);
    case(&mut fields, file);
    if file.procedure.confidentiality == Confidentiality::Ordinary {
        party(&mut fields, file, Side::Complainant);
        party(&mut fields, file, Side::Respondent);
        requirements(&mut fields, file);
    }
    due::fill(&mut fields, file, now);
    if let Some(planned) = meeting.and_then(|id| file.case.meeting(id)) {
        meeting::fill(&mut fields, file, planned);
    }
    people(&mut fields, desk, file, details.signer);
    fields.text(Field::LetterDate, dates::long(details.date));
    fields
}

/// What a count sheet says of office and case: no party, and nobody's words.
pub(super) fn of_count_sheet(desk: &Desk, file: &CaseFile) -> Fields {
    let mut fields = Fields::new();
    if let Some(profile) = &desk.office().profile {
        office(&mut fields, profile);
    }
    service(&mut fields, file);
    case(&mut fields, file);
    fields
}

fn office(fields: &mut Fields, profile: &OfficeProfile) {
    let values = [
        (Field::OfficeGovernment, &profile.government),
        (Field::OfficeName, &profile.name),
        (Field::OfficeAddress, &profile.address),
        (Field::OfficePostcode, &profile.postcode),
        (Field::OfficeWeb, &profile.web),
        (Field::OfficeEmail, &profile.email),
        (Field::OfficeCity, &profile.city),
    ];
    for (field, value) in values {
        fields.text(field, value.as_str());
    }
    fields.text(Field::OfficeTelephone, identity::telephone(&profile.telephone));
}

/// How the office can be asked about a case: as it describes itself, then as its standard does. Its
/// laman stands in the kop. Another office's
/// standard, followed here, does not lend its contacts.
fn contacts(profile: &OfficeProfile, procedure: &Procedure) -> Vec<String> {
    let own = [
        ("telephone", identity::telephone(&profile.telephone)),
        ("email", profile.email.clone()),
        ("address", profile.address.clone()),
    ];
    let own = own.into_iter().filter(|(_, value)| !value.trim().is_empty());
    let mut known: Vec<_> = own.filter_map(|(kind, value)| Some((Slug::new(kind)?, value))).collect();
    if procedure.office.name.to_lowercase() == profile.name.trim().to_lowercase() {
        let told: Vec<_> = known.iter().map(|(kind, _)| kind.clone()).collect();
        let more = procedure.office.contacts.iter().filter(|contact| !told.contains(&contact.kind));
        known.extend(more.map(|contact| (contact.kind.clone(), contact.value.clone())));
    }
    known.iter().map(|(kind, value)| words::contact(kind, value.trim())).collect()
}

fn service(fields: &mut Fields, file: &CaseFile) {
    let procedure = &file.procedure;
    fields.text(Field::ServiceTitle, procedure.title.id.as_str());
    fields.text(Field::MatterWord, words::matter(procedure.matter));
    if let Some(basis) = &procedure.legal_basis {
        fields.text(Field::LegalBasis, basis.number.as_str());
    }
    if procedure.cost.is_some() {
        fields.mark(Field::FreeOfCharge);
    }
    fields.text(Field::ComplainantWord, file.party_word(Side::Complainant));
    fields.text(Field::RespondentWord, file.party_word(Side::Respondent));
}

fn case(fields: &mut Fields, file: &CaseFile) {
    fields.text(Field::RegisterNumber, file.case.register_number().unwrap_or_default());
    fields.text(Field::Fingerprint, file.fingerprint());
    let Some((opened, at)) = &file.case.opened else { return };
    let received = file.local(*at);
    fields.text(Field::ReceivedDate, dates::long(received.date()));
    fields.text(Field::ReceivedAt, dates::moment_in_words(received, file.calendar.zone().code()));
    if let Some(channel) = file.procedure.channels.iter().find(|channel| channel.id == opened.channel) {
        fields.text(Field::Channel, channel.name.id.as_str());
    }
}

fn party(fields: &mut Fields, file: &CaseFile, side: Side) {
    let Some(rule) = file.procedure.side(side) else { return };
    let Some(identity) = file.identity(&rule.id) else { return };
    let kind = file.case.opened.as_ref().and_then(|(opened, _)| opened.kind.as_ref());
    let organization = match file.procedure.nature(kind, &rule.id) {
        Some(kind) => kind == PartyKind::Organization,
        None => !identity.represented_by.is_empty() || !identity.koperasi_number.is_empty(),
    };
    let (whole, person, body, address) = match side {
        Side::Complainant => {
            (Field::Complainant, Field::ComplainantName, Field::ComplainantOrganization, Field::ComplainantAddress)
        }
        _ => (Field::Respondent, Field::RespondentName, Field::RespondentOrganization, Field::RespondentAddress),
    };
    fields.text(whole, identity.name.as_str());
    if organization {
        fields.text(body, identity.name.as_str()).text(person, identity.represented_by.as_str());
    } else {
        fields.text(person, identity.name.as_str());
    }
    fields.text(address, identity.address.as_str());
    if side == Side::Complainant {
        fields.text(Field::ComplainantIdentity, shown_document(&identity));
        fields.text(Field::ComplainantTelephone, identity::telephone(&identity.telephone));
    }
}

fn shown_document(identity: &Identity) -> String {
    let Some(document) = &identity.document else { return String::new() };
    let number = crate::letters::identity::masked(&document.number);
    format!("{} {number}", words::document(document.kind))
}

fn requirements(fields: &mut Fields, file: &CaseFile) {
    let given = file.case.handed_over.as_deref().unwrap_or_default();
    let has = |requirement: &crate::domain::procedure::Requirement| given.contains(&requirement.part.id);
    let (given, missing): (Vec<_>, Vec<_>) = file.requirements().partition(|requirement| has(requirement));
    fields.list(Field::RequirementsGiven, given.iter().map(|requirement| requirement.part.name.id.clone()));
    let missing = missing.iter().filter(|requirement| requirement.required);
    fields.list(Field::RequirementsMissing, missing.map(|requirement| requirement.part.name.id.clone()));
}

/// Who took the case in, and who signs.
fn people(fields: &mut Fields, desk: &Desk, file: &CaseFile, signer: Option<OfficerId>) {
    let officers = desk.officers();
    let person = |officer: OfficerId| officers.get(&officer).cloned().unwrap_or_default();
    let opening =
        file.case.entries.iter().find(|entry| matches!(entry.event, crate::domain::case::CaseEvent::Opened(_)));
    if let Some(Actor::Officer(officer)) = opening.map(|entry| entry.actor) {
        let OfficerPerson { name, nip, .. } = person(officer);
        fields.text(Field::OfficerName, name).text(Field::OfficerNip, identity::nip(&nip));
    }
    if let Some(signer) = signer.map(person) {
        fields
            .text(Field::SignerPosition, signer.position)
            .text(Field::SignerName, signer.name)
            .text(Field::SignerRank, signer.rank)
            .text(Field::SignerNip, identity::nip(&signer.nip));
    }
}
