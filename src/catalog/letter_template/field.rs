//! The names that a template may use: a closed list, so that a slip in a
//! template is found when it is read and not when a letter is printed.

/// What kind of value a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Printed in text.
    Text,
    /// Printed as a list, or one item after another in text.
    List,
    /// Only asked about in conditions, never printed.
    Mark,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal : $kind:ident;)*) => {
        /// A named value of a letter. The names are those of `docs/letter-format.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[$doc])* $variant,)* }

        impl Field {
            /// All fields, in the order of the documentation.
            pub const ALL: &'static [Field] = &[$(Field::$variant,)*];

            /// The name in a template.
            pub fn name(self) -> &'static str {
                match self { $(Field::$variant => $name,)* }
            }

            /// What kind of value it has.
            pub fn kind(self) -> FieldKind {
                match self { $(Field::$variant => FieldKind::$kind,)* }
            }
        }
    };
}

fields! {
    /// "Pemerintah Provinsi Banten".
    OfficeGovernment = "office_government": Text;
    /// "Dinas Koperasi dan UKM".
    OfficeName = "office_name": Text;
    /// Street and district.
    OfficeAddress = "office_address": Text;
    /// Five digits.
    OfficePostcode = "office_postcode": Text;
    /// As people dial it.
    OfficeTelephone = "office_telephone": Text;
    /// Laman.
    OfficeWeb = "office_web": Text;
    /// Surel.
    OfficeEmail = "office_email": Text;
    /// Where letters are dated.
    OfficeCity = "office_city": Text;
    /// Ways to reach the office about a case, one each.
    Contacts = "contacts": List;
    /// The title of the service as published.
    ServiceTitle = "service_title": Text;
    /// Number of the decree, if the standard names one.
    LegalBasis = "legal_basis": Text;
    /// Set when the standard says that the service is free.
    FreeOfCharge = "free_of_charge": Mark;
    /// "pengaduan" or "permohonan".
    MatterWord = "matter_word": Text;
    /// What the procedure calls who complains: "pelapor".
    ComplainantWord = "complainant_word": Text;
    /// What the procedure calls the other side: "pihak yang dilaporkan".
    RespondentWord = "respondent_word": Text;
    /// Number of the letter by the office's own pattern.
    LetterNumber = "letter_number": Text;
    /// "23 November 2026".
    LetterDate = "letter_date": Text;
    /// Biasa, Segera, Sangat Segera.
    Urgency = "urgency": Text;
    /// Hal, where the template leaves it open: "Jawaban pengaduan".
    LetterSubject = "letter_subject": Text;
    /// What the letter has to say, where the template leaves it open.
    LetterText = "letter_text": Text;
    /// Terbatas, Rahasia, Sangat Rahasia; absent when ordinary.
    Secrecy = "secrecy": Text;
    /// "1 (satu) berkas".
    Enclosures = "enclosures": Text;
    /// Tembusan.
    Copies = "copies": List;
    /// Fingerprint of the case's log, in groups of four.
    Fingerprint = "fingerprint": Text;
    /// Human number of the case.
    RegisterNumber = "register_number": Text;
    /// Day of receipt: "23 November 2026".
    ReceivedDate = "received_date": Text;
    /// Day and time of receipt: "Senin, 23 November 2026, pukul 09.15 WIB".
    ReceivedAt = "received_at": Text;
    /// How the complaint came.
    Channel = "channel": Text;
    /// What it is about, in a few sentences.
    Summary = "summary": Text;
    /// Who complains, as text calls them: the organization if one does, else the person.
    Complainant = "complainant": Text;
    /// Name of the person who complains, or who acts for the organization.
    ComplainantName = "complainant_name": Text;
    /// The koperasi or institution that complains, if one does.
    ComplainantOrganization = "complainant_organization": Text;
    /// Kind and masked number: "KTP 3604••••••••0001".
    ComplainantIdentity = "complainant_identity": Text;
    /// Postal address.
    ComplainantAddress = "complainant_address": Text;
    /// As people dial it.
    ComplainantTelephone = "complainant_telephone": Text;
    /// Who is reported, as text calls them: the organization if it is one, else the person.
    Respondent = "respondent": Text;
    /// Name of the person reported, or who acts for the organization.
    RespondentName = "respondent_name": Text;
    /// The koperasi or institution reported, if it is one.
    RespondentOrganization = "respondent_organization": Text;
    /// Postal address.
    RespondentAddress = "respondent_address": Text;
    /// "Senin, 23 November 2026".
    MeetingDate = "meeting_date": Text;
    /// "09.00 WIB".
    MeetingTime = "meeting_time": Text;
    /// Room and building.
    MeetingPlace = "meeting_place": Text;
    /// What will be done there.
    MeetingAgenda = "meeting_agenda": Text;
    /// Which invitation to the same meeting this is: "2"; absent for the first.
    InvitationAttempt = "invitation_attempt": Text;
    /// Day of the meeting that did not take place: "16 November 2026".
    EarlierMeetingDate = "earlier_meeting_date": Text;
    /// Which mediation session this is: "2"; absent for the first.
    SessionNumber = "session_number": Text;
    /// Day of the separate meeting with the respondent.
    RespondentMetDate = "respondent_met_date": Text;
    /// Day of the separate meeting with the complainant.
    ComplainantMetDate = "complainant_met_date": Text;
    /// What to bring.
    Bring = "bring": List;
    /// Requirements handed over.
    RequirementsGiven = "requirements_given": List;
    /// Requirements still missing.
    RequirementsMissing = "requirements_missing": List;
    /// What the office does next, by when.
    DueStep = "due_step": Text;
    /// "Jumat, 27 November 2026, 16.00 WIB".
    DueMoment = "due_moment": Text;
    /// How the due date was counted.
    DueCount = "due_count": Text;
    /// The standard's sentence that sets the limit.
    DueQuote = "due_quote": Text;
    /// The length of a counted limit: "5 hari kerja".
    CountLength = "count_length": Text;
    /// What started it and when: "Pengaduan terverifikasi, Senin, 2 Maret 2026, 09.15 WIB".
    CountStart = "count_start": Text;
    /// What meets it.
    CountMetBy = "count_met_by": Text;
    /// The counting rule in words.
    CountRule = "count_rule": Text;
    /// The office's choices that made the date.
    CountReadings = "count_readings": Text;
    /// By how much it was extended.
    CountExtension = "count_extension": Text;
    /// When its clock stood still.
    CountPauses = "count_pauses": List;
    /// Opening windows and how much of each counted, for limits in hours and minutes.
    CountStretches = "count_stretches": List;
    /// Set when the days of the count are listed, for limits in days and months.
    CountDays = "count_days": Mark;
    /// Days left out, by name.
    CountLeftOut = "count_left_out": List;
    /// What the date still depends on: "kalender 2028 belum ditetapkan".
    CountDoubts = "count_doubts": Text;
    /// The last working moment before a due day that is not worked.
    CountLastOpen = "count_last_open": Text;
    /// How the limit stands when the sheet is printed.
    CountState = "count_state": Text;
    /// When the sheet was printed.
    PrintedAt = "printed_at": Text;
    /// The officer who printed it.
    PrintedBy = "printed_by": Text;
    /// The officer who took the complaint in.
    OfficerName = "officer_name": Text;
    /// Grouped 8-6-1-3.
    OfficerNip = "officer_nip": Text;
    /// Position of who signs.
    SignerPosition = "signer_position": Text;
    /// Name of who signs.
    SignerName = "signer_name": Text;
    /// Rank of who signs.
    SignerRank = "signer_rank": Text;
    /// Grouped 8-6-1-3.
    SignerNip = "signer_nip": Text;
}

impl Field {
    /// The field of that name, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_again_and_unique() {
        for field in Field::ALL {
            assert_eq!(Field::named(field.name()), Some(*field));
        }
        assert_eq!(Field::named("respondant_name"), None);
    }

    #[test]
    fn every_field_is_documented() {
        let documented = include_str!("../../../docs/letter-format.md");
        for field in Field::ALL {
            assert!(documented.contains(&format!("| `{}` |", field.name())), "{}", field.name());
        }
    }
}
