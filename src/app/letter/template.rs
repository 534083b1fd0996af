//! Templates of letters: as they are deployed, else as they were last read here, so that an office
//! without a network still writes its letters.

use crate::{
    catalog::letter_template::{Template, read},
    domain::{Slug, procedure::Procedure},
    json::{Fault, Problem},
    store::{Space, Write},
};

use super::{Desk, Trouble};

impl Desk {
    /// A template, asked of the library first.
    pub(super) async fn template(&self, id: &Slug) -> Result<Template, Trouble> {
        let (path, key) = (format!("letters/{id}.json"), format!("letter/{id}"));
        let kept = self.world.store.read(Space::Meta, &key).await?;
        let Some(bytes) = self.world.library.fetch(&path).await else {
            return sound(&kept.ok_or_else(|| Trouble::Missing(path.clone()))?, id, &path);
        };
        let template = sound(&bytes, id, &path)?;
        if kept.is_none_or(|kept| kept != bytes) {
            // A copy that can't be kept is missed only without a network.
            drop(self.world.store.write(Write::new().put(Space::Meta, key, bytes)).await);
        }
        Ok(template)
    }

    /// Letters of a procedure whose templates are not to be had, or not sound.
    pub(in crate::app) async fn lacking_templates(&self, procedure: &Procedure) -> Vec<Problem> {
        let mut lacking = Vec::new();
        for (place, letter) in procedure.letters.iter().enumerate() {
            if let Err(Trouble::Missing(_) | Trouble::Document(_)) = self.template(&letter.template).await {
                let fault = Fault::NoTemplate(letter.template.to_string());
                lacking.push(Problem::new(format!("letters[{place}].template"), fault));
            }
        }
        lacking
    }

    /// Reads all templates of a procedure, so that copies of them are here when the network is not.
    /// What can't be had now is not missed before its letter is made.
    pub async fn keep_templates(&self, procedure: &Procedure) {
        for letter in &procedure.letters {
            drop(self.template(&letter.template).await);
        }
        if !procedure.limits.is_empty() {
            drop(self.count_template().await);
        }
    }
}

fn sound(bytes: &[u8], id: &Slug, path: &str) -> Result<Template, Trouble> {
    let template = read(bytes).map_err(|problem| problem.within(path))?;
    if *id != template.id.as_str() {
        return Err(Problem::new("id", Fault::BadValue("file name")).within(path).into());
    }
    Ok(template)
}
