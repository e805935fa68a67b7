/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-models-group.h"
#include "app/seral-session-offers.h"
#include "words/seral-words-models.h"

struct _SeralModelsGroup
{
  AdwPreferencesGroup parent_instance;

  SeralSession *session; /* (owned) (nullable) */
  GtkWidget *add_button;
  GPtrArray *rows;       /* (element-type GtkWidget): children */
};

G_DEFINE_FINAL_TYPE (SeralModelsGroup, seral_models_group, ADW_TYPE_PREFERENCES_GROUP)

static void
take_row (SeralModelsGroup *self,
          GtkWidget        *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
on_look_clicked (SeralModelsGroup *self,
                 GtkButton        *button)
{
  seral_session_set_model_id (self->session, gtk_widget_get_name (GTK_WIDGET (button)));
}

/* Leads to the result by another model. */
static void
add_look_button (SeralModelsGroup *self,
                 AdwActionRow     *row,
                 SeralModel       *model)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  /* The button is known by the model it leads to. */
  gtk_widget_set_name (button, seral_model_get_id (model));
  gtk_widget_set_tooltip_text (button, _("Look at This Model"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Look at This Model"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_look_clicked), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);
  adw_action_row_set_activatable_widget (row, button);
}

static void
add_model (SeralModelsGroup *self,
           SeralModel       *model)
{
  g_autoptr (SeralResult) result = seral_session_score_model (self->session, model);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *headline = NULL;

  headline = result != NULL ? seral_words_headline (seral_session_get_catalogue (self->session), result)
                            : g_strdup (_("Not known yet"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), seral_model_get_name (model));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), headline);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, headline, -1);
  if (model == seral_session_get_model (self->session))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               g_object_new (GTK_TYPE_IMAGE,
                                             "icon-name", "object-select-symbolic",
                                             "tooltip-text", _("This is the model shown here"),
                                             NULL));
  else
    add_look_button (self, ADW_ACTION_ROW (row), model);
  take_row (self, row);
}

static void
add_sentence (AdwExpanderRow *row,
              const char     *sentence)
{
  GtkWidget *line = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (line), 0);
  adw_expander_row_add_row (row, line);
}

static void
add_differences (SeralModelsGroup *self,
                 GPtrArray        *models)
{
  g_autoptr (GPtrArray) sentences = NULL;
  GtkWidget *row;

  sentences = seral_words_models_differ (seral_session_get_catalogue (self->session),
                                         (SeralModel * const *) models->pdata, models->len);
  if (sentences->len == 0)
    return;

  row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Why They Differ"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why They Differ"), -1);
  for (guint i = 0; i < sentences->len; i++)
    add_sentence (ADW_EXPANDER_ROW (row), g_ptr_array_index (sentences, i));
  take_row (self, row);
}

static void
remove_rows (SeralModelsGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

static void
seral_models_group_dispose (GObject *object)
{
  SeralModelsGroup *self = SERAL_MODELS_GROUP (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_models_group_parent_class)->dispose (object);
}

static void
seral_models_group_finalize (GObject *object)
{
  SeralModelsGroup *self = SERAL_MODELS_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (seral_models_group_parent_class)->finalize (object);
}

static void
seral_models_group_class_init (SeralModelsGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = seral_models_group_dispose;
  object_class->finalize = seral_models_group_finalize;
}

static void
seral_models_group_init (SeralModelsGroup *self)
{
  self->rows = g_ptr_array_new ();
  /* Translators: heading over the stage of the company by each model. */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("By Other Models"));
  self->add_button = gtk_button_new_with_label (_("Add Model…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.add-model");
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);
}

/**
 * seral_models_group_show:
 * @self: a group
 * @session: what is looked at; it has a result
 *
 * Shows where the session's answers put the company by each model.
 */
void
seral_models_group_show (SeralModelsGroup *self,
                         SeralSession     *session)
{
  g_autoptr (GPtrArray) models = NULL;

  g_return_if_fail (SERAL_IS_MODELS_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  g_set_object (&self->session, session);
  models = seral_session_list_models (session);
  remove_rows (self);
  gtk_widget_set_visible (self->add_button, seral_session_get_real (session) == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), models->len > 1 || seral_session_get_real (session) == NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         models->len > 1
                                           ? _("Each model has its own scale; no average is made of them.")
                                           : _("See the same company on another scale. Your answers are offered there "
                                               "wherever they fit."));
  for (guint i = 0; models->len > 1 && i < models->len; i++)
    add_model (self, g_ptr_array_index (models, i));
  add_differences (self, models);
}
