/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-place-button.h"
#include "app/seral-place-menu.h"
#include "app/seral-place-words.h"

struct _SeralPlaceButton
{
  AdwBin         parent_instance;

  SeralSession  *session; /* (owned) (nullable) */
  GMenu         *rounds;  /* (owned): the rounds, the latest first */
  GMenu         *people;  /* (owned): who answers in the round looked at */

  GtkMenuButton *button;
  GtkLabel      *title;
  GtkLabel      *subtitle;
};

G_DEFINE_FINAL_TYPE (SeralPlaceButton, seral_place_button, ADW_TYPE_BIN)

static guint
count_rounds (SeralPlaceButton *self)
{
  return g_list_model_get_n_items (seral_assessment_get_rounds (seral_session_get_assessment (self->session)));
}

static guint
count_people (SeralPlaceButton *self)
{
  SeralRound *round = seral_session_get_round (self->session);

  return round != NULL ? g_list_model_get_n_items (seral_round_get_sheets (round)) : 0;
}

static char *
dup_title (SeralPlaceButton *self)
{
  const char *organisation = seral_assessment_get_organisation_name (seral_session_get_assessment (self->session));

  if (*organisation != '\0')
    return g_strdup (organisation);
  return seral_document_dup_title (seral_session_get_document (self->session));
}

/* Joined with dots; takes @text. */
static void
add_part (GString *line,
          char    *text)
{
  if (line->len > 0 && *text != '\0')
    g_string_append (line, " · ");
  g_string_append (line, text);
  g_free (text);
}

/* What one has to know to answer for the right person at the right time, then what is assessed. */
static char *
dup_subtitle (SeralPlaceButton *self)
{
  SeralRound *round = seral_session_get_round (self->session);
  SeralSheet *sheet = seral_session_get_sheet (self->session);
  g_autoptr (GString) line = g_string_new (NULL);

  if (round != NULL && count_rounds (self) > 1)
    add_part (line, seral_place_dup_round (seral_session_get_catalogue (self->session), round));
  if (sheet != NULL && count_people (self) > 1)
    add_part (line, seral_place_dup_person (sheet));
  add_part (line, g_strdup (seral_assessment_get_organisation_unit (seral_session_get_assessment (self->session))));
  if (round != NULL)
    add_part (line, g_strdup (seral_round_get_scope (round)));

  return g_strdup (line->str);
}

/* What is cut off in the header bar, and what the button is for. */
static char *
dup_tooltip (SeralPlaceButton *self)
{
  SeralRound *round = seral_session_get_round (self->session);
  SeralSheet *sheet = seral_session_get_sheet (self->session);
  g_autofree char *round_line = NULL;
  g_autofree char *person = NULL;

  if (round == NULL || sheet == NULL)
    return g_strdup (_("Rounds and Colleagues"));

  round_line = seral_place_dup_round_line (seral_session_get_catalogue (self->session), round);
  person = seral_place_dup_person (sheet);
  /* Translators: the first %s is the name and date of a round, the second a person. */
  return g_strdup_printf (_("Rounds and Colleagues: %s, answers of %s"), round_line, person);
}

static void
update_labels (SeralPlaceButton *self)
{
  gboolean modified = seral_document_get_modified (seral_session_get_document (self->session));
  g_autofree char *title = dup_title (self);
  g_autofree char *subtitle = dup_subtitle (self);
  g_autofree char *tooltip = dup_tooltip (self);
  g_autofree char *marked = g_strconcat (modified ? "• " : "", title, NULL);
  GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (self->button));

  gtk_label_set_label (self->title, marked);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

/* The menu is filled when somebody wants to see it. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  SeralPlaceButton *self = user_data;

  seral_place_menu_fill_rounds (self->rounds, self->session);
  seral_place_menu_fill_people (self->people, self->session);
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action)
{
  g_menu_append (menu, label, action);
}

static GMenuModel *
create_menu (SeralPlaceButton *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) more_rounds = g_menu_new ();
  g_autoptr (GMenu) more_people = g_menu_new ();

  /* Translators: heading of a list of rounds, that is, of times when the questions were answered. */
  g_menu_append_section (menu, _("Round"), G_MENU_MODEL (self->rounds));
  add_item (more_rounds, _("_New Round…"), "win.new-round");
  add_item (more_rounds, _("_Rounds"), "win.rounds::rounds");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more_rounds));

  /* Translators: heading of a list of people: whose answers are shown and taken. */
  g_menu_append_section (menu, _("Answers Of"), G_MENU_MODEL (self->people));
  add_item (more_people, _("_Colleagues"), "win.rounds::people");
  add_item (more_people, _("_Bring In Answers…"), "win.bring-in");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more_people));

  return G_MENU_MODEL (menu);
}

static void
seral_place_button_dispose (GObject *object)
{
  SeralPlaceButton *self = SERAL_PLACE_BUTTON (object);

  g_clear_object (&self->session);
  g_clear_object (&self->rounds);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (seral_place_button_parent_class)->dispose (object);
}

static void
seral_place_button_class_init (SeralPlaceButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_place_button_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-place-button.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralPlaceButton, button);
  gtk_widget_class_bind_template_child (widget_class, SeralPlaceButton, title);
  gtk_widget_class_bind_template_child (widget_class, SeralPlaceButton, subtitle);
}

static void
seral_place_button_init (SeralPlaceButton *self)
{
  g_autoptr (GMenuModel) menu = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->rounds = g_menu_new ();
  self->people = g_menu_new ();
  menu = create_menu (self);
  gtk_menu_button_set_menu_model (self->button, menu);
}

/**
 * seral_place_button_set_session:
 * @self: a button
 * @session: what is worked on; set once
 *
 * Says where one is in a session, and follows it.
 */
void
seral_place_button_set_session (SeralPlaceButton *self,
                                SeralSession     *session)
{
  g_autoptr (GSimpleActionGroup) actions = NULL;

  g_return_if_fail (SERAL_IS_PLACE_BUTTON (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (seral_session_get_document (session), "notify", G_CALLBACK (update_labels), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (seral_session_get_assessment (session), "changed", G_CALLBACK (update_labels), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify", G_CALLBACK (update_labels), self, G_CONNECT_SWAPPED);
  actions = seral_place_menu_create_actions (session);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "place", G_ACTION_GROUP (actions));
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
  update_labels (self);
}
