/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-add-model-group.h"
#include "app/seral-session-offers.h"
#include "assessment/seral-model-use.h"

/* How many rows say what of a model is answered already: to know it, the model is read. */
#define MOST_READ 12

struct _SeralAddModelGroup
{
  AdwPreferencesGroup parent_instance;

  SeralSession *session; /* (owned) (nullable) */
  GPtrArray *rows;       /* (element-type GtkWidget): children, a model each */
};

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralAddModelGroup, seral_add_model_group, ADW_TYPE_PREFERENCES_GROUP)

/* The models that can be used and are not: each once, in the version that would be taken. */
static gboolean
is_offered (SeralAddModelGroup *self,
            SeralModelEntry    *entry)
{
  const char *id = seral_model_entry_get_id (entry);

  return seral_model_entry_get_valid (entry) &&
         seral_model_library_find (seral_session_get_library (self->session), id, NULL) == entry &&
         seral_assessment_find_model_use (seral_session_get_assessment (self->session), id) == NULL;
}

static guint
count_offers (SeralAddModelGroup *self,
              SeralModel         *model)
{
  g_autoptr (SeralOffers) offers = seral_session_offers_new_for (self->session, model, SERAL_DEPTH_CORE);
  g_autoptr (GPtrArray) best = offers != NULL ? seral_offers_list_best (offers) : g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; i < best->len; i++)
    n += ((const SeralOffer *) g_ptr_array_index (best, i))->option != NULL;

  return n;
}

/* Who publishes it, how long it is, and how much of it is answered elsewhere. */
static char *
dup_subtitle (SeralAddModelGroup *self,
              SeralModelEntry    *entry)
{
  const char *publisher = seral_model_entry_get_publisher (entry);
  SeralModel *model = self->rows->len < MOST_READ ? seral_model_entry_get_model (entry, NULL) : NULL;
  g_autoptr (GString) text = g_string_new (publisher);
  guint n, n_offers;

  if (model == NULL)
    return g_strdup (publisher);

  n = seral_model_count_criteria (model, SERAL_DEPTH_CORE);
  n_offers = count_offers (self, model);
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append_printf (text, ngettext ("%u question", "%u questions", n), n);
  if (n_offers > 0)
    {
      g_string_append (text, " · ");
      /* Translators: of the questions of a model, those that can take over an answer given to another. */
      g_string_append_printf (text, ngettext ("%u answered elsewhere", "%u answered elsewhere", n_offers), n_offers);
    }

  return g_strdup (text->str);
}

static GtkWidget *
new_row (SeralAddModelGroup *self,
         SeralModelEntry    *entry)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *subtitle = dup_subtitle (self, entry);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), seral_model_entry_get_name (entry));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Add Model"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add Model"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "models.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", seral_model_entry_get_id (entry));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

static void
update (SeralAddModelGroup *self)
{
  GListModel *entries = G_LIST_MODEL (seral_session_get_library (self->session));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SeralModelEntry) entry = g_list_model_get_item (entries, i);
      GtkWidget *row;

      if (!is_offered (self, entry))
        continue;
      row = new_row (self, entry);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  SeralAddModelGroup *self = SERAL_ADD_MODEL_GROUP (widget);
  SeralModelEntry *entry = seral_model_library_find (seral_session_get_library (self->session),
                                                     g_variant_get_string (parameter, NULL), NULL);

  if (entry == NULL)
    return;

  g_object_ref (self);
  seral_session_add_model (self->session, entry);
  g_signal_emit (self, signals[ADDED], 0);
  g_object_unref (self);
}

static void
seral_add_model_group_dispose (GObject *object)
{
  SeralAddModelGroup *self = SERAL_ADD_MODEL_GROUP (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_add_model_group_parent_class)->dispose (object);
}

static void
seral_add_model_group_finalize (GObject *object)
{
  SeralAddModelGroup *self = SERAL_ADD_MODEL_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (seral_add_model_group_parent_class)->finalize (object);
}

static void
seral_add_model_group_class_init (SeralAddModelGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = seral_add_model_group_dispose;
  object_class->finalize = seral_add_model_group_finalize;

  /**
   * SeralAddModelGroup::added:
   * @self: the group
   *
   * A model was added, and is looked at now.
   */
  signals[ADDED] = g_signal_new ("added", SERAL_TYPE_ADD_MODEL_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "models.add", "s", add_action);
}

static void
seral_add_model_group_init (SeralAddModelGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Add a Model"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("Your answers are offered there wherever they fit."));
}

/**
 * seral_add_model_group_set_session:
 * @self: a group
 * @session: what is worked on; set once
 *
 * Offers the models that the session's document does not use yet.
 */
void
seral_add_model_group_set_session (SeralAddModelGroup *self,
                                   SeralSession       *session)
{
  g_return_if_fail (SERAL_IS_ADD_MODEL_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (seral_assessment_get_models (seral_session_get_assessment (session)), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (seral_session_get_library (session), "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static GtkWidget *
new_nothing_page (void)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "object-select-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("All Models Are In"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("This assessment uses every model there is. One of your own can be added in the "
                                     "model library."));
  gtk_widget_add_css_class (status, "compact");

  return status;
}

/* As in every dialog. */
static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, controller);
}

static GtkWidget *
new_content (GtkWidget *group)
{
  GtkWidget *page = adw_preferences_page_new ();

  if (!gtk_widget_get_visible (group))
    {
      g_object_ref_sink (group);
      g_object_unref (group);
      return new_nothing_page ();
    }

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return page;
}

/**
 * seral_add_model_present:
 * @parent: the document's window
 * @session: what is open in it
 *
 * Asks which model to add.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
GtkWidget *
seral_add_model_present (GtkWindow    *parent,
                         SeralSession *session)
{
  GtkWidget *window, *box, *content, *group;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  window = g_object_new (ADW_TYPE_WINDOW,
                         "transient-for", parent,
                         "modal", TRUE,
                         "destroy-with-parent", TRUE,
                         "title", _("Add Model"),
                         "default-width", 480,
                         "default-height", 420,
                         "width-request", 340,
                         NULL);
  group = g_object_new (SERAL_TYPE_ADD_MODEL_GROUP, NULL);
  seral_add_model_group_set_session (SERAL_ADD_MODEL_GROUP (group), session);
  g_signal_connect_object (group, "added", G_CALLBACK (gtk_window_close), window, G_CONNECT_SWAPPED);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  content = new_content (group);
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (window), box);
  close_on_escape (window);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
