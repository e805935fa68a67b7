/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-bring-in.h"
#include "app/seral-give-copy.h"
#include "app/seral-person-row.h"
#include "app/seral-place-dialogs.h"
#include "app/seral-place-words.h"
#include "app/seral-places-window.h"
#include "app/seral-question-row.h"
#include "app/seral-round-row.h"
#include "app/seral-session-rounds.h"

/* Rows in one list; what is more is counted. */
#define MOST_ROWS 100

struct _SeralPlacesWindow
{
  AdwWindow            parent_instance;

  SeralSession        *session;     /* (owned) */
  GPtrArray           *round_rows;  /* (owned) (element-type GtkWidget): children of rounds_group */
  GPtrArray           *people_rows; /* (owned) (element-type GtkWidget): children of people_group */
  GListModel          *sheets;      /* (owned) (nullable): those shown */

  AdwToastOverlay     *toast_overlay;
  AdwViewStack        *stack;
  AdwPreferencesGroup *rounds_group;
  AdwPreferencesGroup *people_group;
  GtkWidget           *new_round_button;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralPlacesWindow, seral_places_window, ADW_TYPE_WINDOW)

static void
remove_rows (AdwPreferencesGroup *group,
             GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group,
         GPtrArray           *rows,
         GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
add_toast (GtkWindow *window,
           AdwToast  *toast)
{
  adw_toast_overlay_add_toast (SERAL_PLACES_WINDOW (window)->toast_overlay, toast);
}

static void
delete_round_cb (SeralRoundRow     *row,
                 SeralPlacesWindow *self)
{
  SeralRound *round = seral_round_row_get_round (row);
  g_autofree char *name = seral_place_dup_round (seral_session_get_catalogue (self->session), round);
  /* Translators: %s is the name of a round. */
  g_autofree char *title = g_strdup_printf (_("“%s” was deleted"), name);
  g_autofree char *id = g_strdup (seral_round_get_id (round));

  if (seral_session_remove_round (self->session, id))
    add_toast (GTK_WINDOW (self), seral_place_dialogs_undo_toast (self->session, title));
}

static void
delete_person_cb (SeralPersonRow    *row,
                  SeralPlacesWindow *self)
{
  SeralSheet *sheet = seral_person_row_get_sheet (row);
  g_autofree char *name = seral_place_dup_person (sheet);
  /* Translators: %s is a person. */
  g_autofree char *title = g_strdup_printf (_("The answers of %s were deleted"), name);
  g_autofree char *id = g_strdup (seral_sheet_get_id (sheet));

  if (seral_session_remove_person (self->session, id))
    add_toast (GTK_WINDOW (self), seral_place_dialogs_undo_toast (self->session, title));
}

/* The latest round comes first. */
static void
show_rounds (SeralPlacesWindow *self)
{
  GListModel *rounds = seral_assessment_get_rounds (seral_session_get_assessment (self->session));
  guint n = g_list_model_get_n_items (rounds);

  remove_rows (self->rounds_group, self->round_rows);
  for (guint i = 0; i < MIN (n, MOST_ROWS); i++)
    {
      g_autoptr (SeralRound) round = g_list_model_get_item (rounds, n - 1 - i);
      GtkWidget *row = seral_round_row_new (self->session, round);

      g_signal_connect_object (row, "delete-requested", G_CALLBACK (delete_round_cb), self, 0);
      add_row (self->rounds_group, self->round_rows, row);
    }
  if (n > MOST_ROWS)
    add_row (self->rounds_group, self->round_rows, seral_question_row_new_rest (n - MOST_ROWS));

  if (n == 1)
    gtk_widget_add_css_class (self->new_round_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->new_round_button, "suggested-action");
}

static char *
dup_people_description (SeralPlacesWindow *self,
                        SeralRound        *round,
                        guint              n)
{
  g_autofree char *name = NULL;

  if (n < 2)
    return g_strdup (_("Several people see more than one: where their answers differ, there is something to talk about."));

  name = seral_place_dup_round (seral_session_get_catalogue (self->session), round);
  /* Translators: %s is the name of a round. */
  return g_strdup_printf (_("Who answered in “%s”. The result takes all of them together."), name);
}

static void
show_people (SeralPlacesWindow *self)
{
  SeralRound *round = seral_session_get_round (self->session);
  guint n = self->sheets != NULL ? g_list_model_get_n_items (self->sheets) : 0;
  g_autofree char *description = round != NULL ? dup_people_description (self, round, n) : NULL;

  remove_rows (self->people_group, self->people_rows);
  adw_preferences_group_set_description (self->people_group, description);
  for (guint i = 0; i < MIN (n, MOST_ROWS); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (self->sheets, i);
      GtkWidget *row = seral_person_row_new (self->session, sheet);

      g_signal_connect_object (row, "delete-requested", G_CALLBACK (delete_person_cb), self, 0);
      add_row (self->people_group, self->people_rows, row);
    }
  if (n > MOST_ROWS)
    add_row (self->people_group, self->people_rows, seral_question_row_new_rest (n - MOST_ROWS));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "places.new-person", round != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "places.give-copy", round != NULL);
}

/* The people are those of the round that is looked at. */
static void
follow_round (SeralPlacesWindow *self)
{
  SeralRound *round = seral_session_get_round (self->session);

  if (self->sheets != NULL)
    g_signal_handlers_disconnect_by_func (self->sheets, show_people, self);
  g_clear_object (&self->sheets);
  if (round != NULL)
    self->sheets = g_object_ref (seral_round_get_sheets (round));
  if (self->sheets != NULL)
    g_signal_connect_object (self->sheets, "items-changed", G_CALLBACK (show_people), self, G_CONNECT_SWAPPED);
  show_people (self);
}

/* Rows stay, so that typing in one goes on; what they say of themselves follows. */
static void
update_rows (SeralPlacesWindow *self)
{
  for (guint i = 0; i < self->round_rows->len; i++)
    if (SERAL_IS_ROUND_ROW (g_ptr_array_index (self->round_rows, i)))
      seral_round_row_update (g_ptr_array_index (self->round_rows, i));
  for (guint i = 0; i < self->people_rows->len; i++)
    if (SERAL_IS_PERSON_ROW (g_ptr_array_index (self->people_rows, i)))
      seral_person_row_update (g_ptr_array_index (self->people_rows, i));
}

static void
new_round_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  seral_place_dialogs_new_round (GTK_WINDOW (widget), SERAL_PLACES_WINDOW (widget)->session);
}

static void
new_person_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  seral_place_dialogs_new_person (GTK_WINDOW (widget), SERAL_PLACES_WINDOW (widget)->session);
}

static void
bring_in_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  seral_bring_in_start (GTK_WINDOW (widget), SERAL_PLACES_WINDOW (widget)->session, add_toast);
}

static void
give_copy_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  seral_give_copy_start (GTK_WINDOW (widget), SERAL_PLACES_WINDOW (widget)->session, add_toast);
}

static SeralHistory *
get_history (GtkWidget *widget)
{
  return seral_document_get_history (seral_session_get_document (SERAL_PLACES_WINDOW (widget)->session));
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  seral_history_undo (get_history (widget));
}

static void
redo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  seral_history_redo (get_history (widget));
}

static void
message_cb (SeralPlacesWindow *self,
            const char        *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  add_toast (GTK_WINDOW (self), adw_toast_new (escaped));
}

static void
seral_places_window_constructed (GObject *object)
{
  SeralPlacesWindow *self = SERAL_PLACES_WINDOW (object);
  SeralAssessment *assessment = seral_session_get_assessment (self->session);

  G_OBJECT_CLASS (seral_places_window_parent_class)->constructed (object);

  g_signal_connect_object (seral_assessment_get_rounds (assessment), "items-changed", G_CALLBACK (show_rounds), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::round", G_CALLBACK (follow_round), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "message", G_CALLBACK (message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (assessment, "changed", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_rounds (self);
  follow_round (self);
}

static void
seral_places_window_dispose (GObject *object)
{
  SeralPlacesWindow *self = SERAL_PLACES_WINDOW (object);

  g_clear_object (&self->sheets);
  g_clear_object (&self->session);
  g_clear_pointer (&self->round_rows, g_ptr_array_unref);
  g_clear_pointer (&self->people_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (seral_places_window_parent_class)->dispose (object);
}

static void
seral_places_window_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  SeralPlacesWindow *self = SERAL_PLACES_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_places_window_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  SeralPlacesWindow *self = SERAL_PLACES_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "places.new-round", NULL, new_round_action);
  gtk_widget_class_install_action (widget_class, "places.new-person", NULL, new_person_action);
  gtk_widget_class_install_action (widget_class, "places.bring-in", NULL, bring_in_action);
  gtk_widget_class_install_action (widget_class, "places.give-copy", NULL, give_copy_action);
  gtk_widget_class_install_action (widget_class, "places.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "places.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "places.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "places.redo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
seral_places_window_class_init (SeralPlacesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_places_window_constructed;
  object_class->dispose = seral_places_window_dispose;
  object_class->get_property = seral_places_window_get_property;
  object_class->set_property = seral_places_window_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-places-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralPlacesWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, SeralPlacesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralPlacesWindow, rounds_group);
  gtk_widget_class_bind_template_child (widget_class, SeralPlacesWindow, people_group);
  gtk_widget_class_bind_template_child (widget_class, SeralPlacesWindow, new_round_button);
  install_actions (widget_class);
}

static void
seral_places_window_init (SeralPlacesWindow *self)
{
  self->round_rows = g_ptr_array_new ();
  self->people_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_places_window_present:
 * @parent: the document's window
 * @session: what is open in it
 * @page: "rounds" or "people"
 *
 * Shows the rounds, or the people, of a document.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
GtkWidget *
seral_places_window_present (GtkWindow    *parent,
                             SeralSession *session,
                             const char   *page)
{
  SeralPlacesWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (page != NULL, NULL);

  self = g_object_new (SERAL_TYPE_PLACES_WINDOW, "transient-for", parent, "session", session, NULL);
  if (adw_view_stack_get_child_by_name (self->stack, page) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, page);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
