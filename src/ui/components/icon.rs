//! One small set of line drawings on a 24-unit grid, drawn for this product. An icon always stands
//! beside a word, so it is hidden from screen readers.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Rows with a day bar each.
    Board,
    /// A stack of files.
    Cases,
    /// A month.
    Agenda,
    /// Three points.
    More,
    /// A plus.
    Add,
    /// A magnifying glass.
    Search,
    /// Arrow to the left.
    Back,
    /// Arrow to the right.
    Forward,
    /// Small angle to the right.
    Open,
    /// A tick.
    Check,
    /// A cross.
    Close,
    /// A printer.
    Print,
    /// Arrow out of a tray.
    Export,
    /// Arrow into a tray.
    Import,
    /// Arrow down to a line.
    Download,
    /// Two sliders.
    Settings,
    /// One person.
    Person,
    /// Two people.
    People,
    /// An open book.
    GuestBook,
    /// An envelope.
    Letter,
    /// A telephone.
    Phone,
    /// A clock.
    Clock,
    /// A pen.
    Edit,
    /// A bin.
    Delete,
    /// Triangle with an exclamation mark.
    Warning,
    /// Circle with an i.
    Info,
    /// A camera.
    Camera,
    /// A paper clip.
    Attach,
    /// A globe.
    Language,
    /// A sun half shaded.
    Theme,
    /// Two people at a table.
    Mediation,
    /// A signature on a line.
    Sign,
    /// A shield.
    Shield,
    /// A padlock.
    Lock,
    /// A building with columns.
    Office,
    /// A sheet of paper.
    Sheet,
    /// A pause.
    Pause,
    /// A curved arrow back.
    Undo,
}

impl Icon {
    /// The drawing: one path of open lines.
    fn path(self) -> &'static str {
        match self {
            Icon::Board => "M4 6h9M4 12h6M4 18h11M17.5 4.5v3M14.5 10.5v3M19.5 16.5v3",
            Icon::Cases => {
                "M4 8.5V18a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-7.5a2 2 0 0 0-2-2h-6l-2-2.5H6a2 2 0 0 0-2 2zM8 3h4l1.5 2H18"
            }
            Icon::Agenda => {
                "M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 10h16M8.5 3v4M15.5 3v4M8 14h3M13 14h3M8 17h3"
            }
            Icon::More => {
                "M5.5 12h.01M12 12h.01M18.5 12h.01M5.5 10.75a1.25 1.25 0 1 0 0 2.5 1.25 1.25 0 0 0 0-2.5zM12 10.75a1.25 1.25 0 1 0 0 2.5 1.25 1.25 0 0 0 0-2.5zM18.5 10.75a1.25 1.25 0 1 0 0 2.5 1.25 1.25 0 0 0 0-2.5z"
            }
            Icon::Add => "M12 5v14M5 12h14",
            Icon::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.2 15.2 20 20",
            Icon::Back => "M20 12H4M10.5 5.5 4 12l6.5 6.5",
            Icon::Forward => "M4 12h16M13.5 5.5 20 12l-6.5 6.5",
            Icon::Open => "M9 5.5 15.5 12 9 18.5",
            Icon::Check => "M4.5 12.5 9.5 17.5 19.5 7",
            Icon::Close => "M6 6l12 12M18 6 6 18",
            Icon::Print => {
                "M7 9V4h10v5M7 17H5.5A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9h13a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6H7zM16.5 12h.01"
            }
            Icon::Export => "M12 15V4M7.5 8.5 12 4l4.5 4.5M4 14v4a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-4",
            Icon::Import => "M12 4v11M7.5 10.5 12 15l4.5-4.5M4 14v4a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-4",
            Icon::Download => "M12 4v11M7 10l5 5 5-5M5 20h14",
            Icon::Settings => {
                "M4 8h8M18 8h2M15 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 16h2M12 16h8M9 13a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
            }
            Icon::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c.8-3.400 3.800-5 7.5-5s6.700 1.600 7.5 5",
            Icon::People => {
                "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 19.5c.7-3 3.200-4.5 6.5-4.5s5.800 1.5 6.5 4.5M15.5 5.300a3.5 3.5 0 0 1 0 6.400M18 15.300c1.900.7 3.100 2.100 3.5 4.200"
            }
            Icon::GuestBook => {
                "M12 6.5C10 5 7 4.5 3.5 4.5V18c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5C17 4.5 14 5 12 6.5zM12 6.5V20"
            }
            Icon::Letter => {
                "M5.5 5.5h13A1.5 1.5 0 0 1 20 7v10a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17V7a1.5 1.5 0 0 1 1.5-1.5zM4.5 7l7.5 6 7.5-6"
            }
            Icon::Phone => {
                "M6 4h3l1.5 4.5L8.300 10a12 12 0 0 0 5.700 5.700l1.5-2.200L20 15v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z"
            }
            Icon::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2.5",
            Icon::Edit => {
                "M4.5 19.5l1-4.5L15.5 5a2.100 2.100 0 0 1 3 0l.5.5a2.100 2.100 0 0 1 0 3L9 18.5zM13.5 7l3.5 3.5"
            }
            Icon::Delete => {
                "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 11.700a1.400 1.400 0 0 0 1.400 1.300h6.600a1.400 1.400 0 0 0 1.400-1.300L17.5 7M10 11v5M14 11v5"
            }
            Icon::Warning => "M12 4.5 21 19.5H3zM12 10v4.5M12 17h.01",
            Icon::Info => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.800h.01",
            Icon::Camera => {
                "M4 8.5A1.5 1.5 0 0 1 5.5 7H8l1.5-2.5h5L16 7h2.5A1.5 1.5 0 0 1 20 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5zM12 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z"
            }
            Icon::Attach => {
                "M19 11.5 12 18.5a4.5 4.5 0 0 1-6.400-6.400l7.5-7.5a3 3 0 0 1 4.300 4.300l-7.300 7.200a1.5 1.5 0 0 1-2.100-2.100l6.5-6.5"
            }
            Icon::Language => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17"
            }
            Icon::Theme => "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16M12 8h3.5M12 12h4.5M12 16h3.5",
            Icon::Mediation => {
                "M6 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM18 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM2.5 19v-3.5A3 3 0 0 1 5.5 12.5h1M21.5 19v-3.5a3 3 0 0 0-3-3h-1M7 15.5h10M12 15.5V20"
            }
            Icon::Sign => {
                "M4 19.5h16M5 15.5c3-1.5 6-7.5 5.5-10.5-2-.5-3.5 6-2 9.5 1.5 2 3.5-1.5 4.5-3 0 2 .5 3.5 2 3 1-.3 1.5-1 2-1.5.5.5 1.5.8 2.5.5"
            }
            Icon::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2",
            Icon::Shield => "M12 3.5 19 6v5.5c0 4.5-2.800 7.5-7 9-4.200-1.5-7-4.5-7-9V6z",
            Icon::Office => "M4 20h16M5.5 17V10.5M10 17v-6.5M14 17v-6.5M18.5 17V10.5M4 17h16M12 4l8 4.5v2H4v-2z",
            Icon::Sheet => {
                "M7 3.5h7l4 4V19a1.5 1.5 0 0 1-1.5 1.5h-9.5A1.5 1.5 0 0 1 5.5 19V5A1.5 1.5 0 0 1 7 3.5zM14 3.5v4h4M9 12h6M9 16h6"
            }
            Icon::Pause => "M9 5v14M15 5v14",
            Icon::Undo => "M8.5 5 4.5 9l4 4M4.5 9h9.5a5 5 0 0 1 0 10H9",
        }
    }
}

/// Draws an icon at the size of the text beside it.
pub fn icon(icon: Icon) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=icon.path()></path>
        </svg>
    }
    .into_any()
}
